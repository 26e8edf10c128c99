import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { isDoc, someAtPath } from '../paths.js';
import { requireKnownFields } from '../supported.js';
import type { Stage, Tools } from './tools.js';

/** `$lookup` by equality of two fields; the foreign collection is read through its indexes. */
export function compileLookup(operand: unknown, { find }: Tools): Stage {
  if (!isDoc(operand)) throw new StoreError('FailedToParse', 'the $lookup specification must be an object');
  requireKnownFields('$lookup', operand, ['from', 'localField', 'foreignField', 'as']);
  const { from, localField, foreignField, as } = operand;
  for (const option of [from, localField, foreignField, as]) {
    if (typeof option === 'string') continue;
    throw new StoreError('FailedToParse', '$lookup needs from, localField, foreignField and as, all strings');
  }
  const parts = String(localField).split('.');
  return function* (docs) {
    for (const doc of docs) {
      const values = localValues(doc, parts);
      const filter = { [String(foreignField)]: { $in: values } };
      yield { ...doc, [String(as)]: [...find(String(from), filter)] };
    }
  };
}

function localValues(doc: Doc, parts: readonly string[]): unknown[] {
  const values: unknown[] = [];
  someAtPath(doc, parts, (value) => {
    values.push(...(Array.isArray(value) ? value : [value ?? null]));
    return false;
  });
  return values;
}
