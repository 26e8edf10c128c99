import { decode } from '../bson.js';
import { StoreError } from '../errors.js';
import { compileProjection } from '../query/projection.js';
import type { Command } from './call.js';
import { applyTo, matches, readUpdate, upsert } from './update.js';

/** Changes the first match and returns it as it was or, with `new`, as it became. */
export const findAndModify: Command = (call) => {
  const { options, request } = call;
  if (options.remove === true) {
    throw new StoreError('BadValue', 'findAndModify with remove is not supported by this store: use delete');
  }
  const change = readUpdate(options.update, request.rawField('update'));
  const project = compileProjection(call.document('fields'));
  const filter = call.document('query');
  const [match] = matches(call, { filter, sort: options.sort, limit: 1 });
  if (match !== undefined) {
    applyTo(call, match, change);
    const value = project(options.new === true ? match.doc : decode(match.bytes));
    return { lastErrorObject: { n: 1, updatedExisting: true }, value, ok: 1 };
  }
  if (options.upsert !== true) {
    return { lastErrorObject: { n: 0, updatedExisting: false }, value: null, ok: 1 };
  }
  const doc = upsert(call, request.rawField('query'), filter, change);
  const lastErrorObject = { n: 1, updatedExisting: false, upserted: doc._id };
  return { lastErrorObject, value: options.new === true ? project(doc) : null, ok: 1 };
};
