import { ObjectId } from 'bson';
import { withIdFirst } from '../bson.js';
import { requireStorable } from '../storable.js';
import type { Command } from './call.js';
import { eachStatement } from './write.js';

/** Stores new documents, byte for byte but for `_id`, which comes first. */
export const insert: Command = (call) => {
  const { ns } = call;
  let n = 0;
  const errors = eachStatement(call, call.request.rawArray('documents'), (bytes) => {
    requireStorable(bytes);
    call.storage.ensure(ns).insert(withIdFirst(bytes, () => new ObjectId()));
    n++;
  });
  return { n, ...errors, ok: 1 };
};
