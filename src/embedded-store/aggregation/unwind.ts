import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { isDoc } from '../paths.js';
import { requireKnownFields } from '../supported.js';
import { readPath, removePath, writePath } from '../update/path.js';
import type { Stage } from './tools.js';

/** `$unwind`: one document for each element of an array; a value that is no array counts as one element. */
export function compileUnwind(operand: unknown): Stage {
  const options: Doc = isDoc(operand) ? operand : { path: operand };
  requireKnownFields('$unwind', options, ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays']);
  const { path, includeArrayIndex: indexField, preserveNullAndEmptyArrays: preserve } = options;
  if (typeof path !== 'string' || !path.startsWith('$')) {
    throw new StoreError('Location28818', "path option to $unwind stage should be prefixed with a '$'");
  }
  const parts = path.slice(1).split('.');
  const withIndex = (doc: Doc, position: number | null): Doc =>
    typeof indexField === 'string' ? { ...doc, [indexField]: position } : doc;
  return function* (docs) {
    for (const doc of docs) {
      const value = readPath(doc, parts);
      if (Array.isArray(value) && value.length > 0) {
        for (const [position, item] of value.entries()) yield withIndex(replaced(doc, parts, item), position);
      } else if (Array.isArray(value) ? preserve === true : value === undefined || value === null) {
        if (preserve === true)
          yield withIndex(Array.isArray(value) ? replaced(doc, parts, undefined) : doc, null);
      } else if (!Array.isArray(value)) yield withIndex(doc, null);
    }
  };
}

/** A copy of the document in which only the path differs. */
function replaced(doc: Doc, parts: readonly string[], value: unknown): Doc {
  const copy: Doc = { ...doc };
  let at = copy;
  for (const part of parts.slice(0, -1)) {
    const inner = at[part];
    if (!isDoc(inner)) break;
    at[part] = { ...inner };
    at = at[part] as Doc;
  }
  if (value === undefined) removePath(copy, parts);
  else writePath(copy, parts, value);
  return copy;
}
