import { Long } from 'bson';
import { StoreError } from '../errors.js';
import type { Command } from './call.js';

/** Sends the next batch of an open cursor. */
export const getMore: Command = (call) => {
  const id = call.options.getMore;
  if (typeof id !== 'number')
    throw new StoreError('TypeMismatch', "Field 'getMore' must be of type long in: getMore");
  return call.cursors.continue(
    id,
    call.namespace(call.options.collection),
    call.count('batchSize') || undefined,
  );
};

/** Ends cursors before their results have been read. */
export const killCursors: Command = (call) => {
  const ids = call.options.cursors;
  if (!Array.isArray(ids))
    throw new StoreError('TypeMismatch', "Field 'cursors' must be of type array in: killCursors");
  const killed = ids.filter((id) => call.cursors.kill(Number(id)));
  const asLong = (list: unknown[]): Long[] => list.map((id) => Long.fromNumber(Number(id)));
  return {
    cursorsKilled: asLong(killed),
    cursorsNotFound: asLong(ids.filter((id) => !killed.includes(id))),
    cursorsAlive: [],
    cursorsUnknown: [],
    ok: 1,
  };
};
