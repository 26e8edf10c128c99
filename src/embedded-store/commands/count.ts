import { StoreError } from '../errors.js';
import { encodeKey } from '../ordering.js';
import { someAtPath } from '../paths.js';
import { select } from '../query/scan.js';
import type { Command } from './call.js';

/** Counts the documents that match. */
export const count: Command = (call) => {
  const filter = call.document('query');
  const [skip, limit] = [call.count('skip') ?? 0, call.count('limit') ?? 0];
  const whole = Object.keys(filter).length === 0 && skip === 0 && limit === 0;
  if (whole) return { n: call.collection?.count() ?? 0, ok: 1 };
  const { matches } = select(call.storage, call.collection, {
    filter,
    skip,
    limit,
    hint: call.options.hint,
  });
  let n = 0;
  for (const _ of matches) n++;
  return { n, ok: 1 };
};

/** Lists the different values of a field; those of arrays one by one. */
export const distinct: Command = (call) => {
  const key = call.options.key;
  if (typeof key !== 'string')
    throw new StoreError(
      'TypeMismatch',
      "BSON field 'distinct.key' is the wrong type, expected type 'string'",
    );
  const values = new Map<string, unknown>();
  for (const { doc } of select(call.storage, call.collection, { filter: call.document('query') }).matches) {
    someAtPath(doc, key.split('.'), (value) => {
      for (const item of Array.isArray(value) ? value : [value]) {
        if (item !== undefined) values.set(encodeKey(item).toString('latin1'), item);
      }
      return false;
    });
  }
  return { values: [...values.values()], ok: 1 };
};
