import { decode } from '../bson.js';
import { StoreError } from '../errors.js';
import { requireKnownFields, supported } from '../supported.js';
import { type Command, documentField } from './call.js';
import { matches } from './update.js';
import { eachStatement } from './write.js';

/** Removes the first match (`limit: 1`) or all (`limit: 0`). */
export const deleteCommand: Command = (call) => {
  let n = 0;
  const errors = eachStatement(call, call.request.rawArray('deletes'), (bytes) => {
    const statement = decode(bytes);
    requireKnownFields('delete.deletes', statement, supported.deleteFields);
    const limit = statement.limit;
    if (limit !== 0 && limit !== 1) {
      throw new StoreError(
        'FailedToParse',
        `The limit field in delete objects must be 0 or 1. Got ${String(limit)}`,
      );
    }
    const filter = documentField(statement, 'delete.deletes', 'q') ?? {};
    const { collection } = call;
    for (const match of matches(call, { filter, limit })) {
      collection?.remove(match, collection.keysOf(match.doc));
      n++;
    }
  });
  return { n, ...errors, ok: 1 };
};
