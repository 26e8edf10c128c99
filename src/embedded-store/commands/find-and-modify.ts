import { type Doc, decode } from '../bson.js';
import { StoreError } from '../errors.js';
import { compileProjection } from '../query/projection.js';
import { requireStorable } from '../storable.js';
import { compileUpdate } from '../update/update.js';
import type { Command } from './call.js';
import { applyTo, matches, upsert } from './update.js';

/** Changes or removes the first match and returns it as it was or, with `new`, as it became. */
export const findAndModify: Command = (call) => {
  const { remove, update, new: wantsNew, fields } = call.options;
  requireCoherent(call.options);
  const raw = call.request.rawField('update');
  if (raw) requireStorable(raw, false);
  const change =
    remove === true ? undefined : compileUpdate(update, { arrayFilters: call.options.arrayFilters });
  const projection = call.document('fields');
  const project =
    fields && Object.keys(projection).length > 0 ? compileProjection(projection, true) : (doc: Doc) => doc;
  const filter = call.document('query');
  const [match] = matches(call, { filter, sort: call.options.sort, limit: 1 });
  if (match === undefined) {
    if (change === undefined) return { lastErrorObject: { n: 0 }, value: null, ok: 1 };
    if (call.options.upsert !== true) {
      return { lastErrorObject: { n: 0, updatedExisting: false }, value: null, ok: 1 };
    }
    const doc = upsert(call, call.request.rawField('query'), filter, change);
    const lastErrorObject = { n: 1, updatedExisting: false, upserted: doc._id };
    return { lastErrorObject, value: wantsNew === true ? project(doc) : null, ok: 1 };
  }
  if (change === undefined) {
    call.collection?.remove(match);
    return { lastErrorObject: { n: 1 }, value: project(match.doc), ok: 1 };
  }
  const before = match.bytes;
  const after = applyTo(call, match, change);
  const value = project(decode(wantsNew === true ? after : before));
  return { lastErrorObject: { n: 1, updatedExisting: true }, value, ok: 1 };
};

function requireCoherent({ remove, update, new: wantsNew, upsert: inserts }: Doc): void {
  if (remove === true && update !== undefined) {
    throw new StoreError('FailedToParse', 'Cannot specify both an update and remove=true');
  }
  if (remove === true && (wantsNew === true || inserts === true)) {
    throw new StoreError(
      'FailedToParse',
      "Cannot specify both new=true or upsert=true and remove=true; 'remove' always returns the deleted document",
    );
  }
  if (remove !== true && update === undefined) {
    throw new StoreError('FailedToParse', 'Either an update or remove=true must be specified');
  }
}
