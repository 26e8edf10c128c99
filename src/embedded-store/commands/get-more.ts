import { Long } from 'bson';
import { StoreError } from '../errors.js';
import type { Command } from './call.js';

/** Sends the next batch of an open cursor. */
export const getMore: Command = (call) => {
  const { getMore: id, collection } = call.options;
  return call.cursors.continue(Number(id), call.namespace(collection), call.count('batchSize') || undefined);
};

/** Ends cursors before their results have been read. */
export const killCursors: Command = (call) => {
  const ids = call.options.cursors;
  if (!Array.isArray(ids)) {
    throw new StoreError('TypeMismatch', "Field 'cursors' must be of type array in: killCursors");
  }
  const { killed = [], unknown = [] } = Object.groupBy(ids.map(Number), (id) =>
    call.cursors.kill(id) ? 'killed' : 'unknown',
  );
  return {
    cursorsKilled: killed.map((id) => Long.fromNumber(id)),
    cursorsNotFound: unknown.map((id) => Long.fromNumber(id)),
    cursorsAlive: [],
    cursorsUnknown: [],
    ok: 1,
  };
};
