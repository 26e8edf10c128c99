import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { emptyArrayKey, encodeKey, invertKey } from '../ordering.js';
import { isDoc, valuesAt } from '../paths.js';

/** One field of a sort order. */
export interface SortField {
  path: string;
  parts: readonly string[];
  descending: boolean;
}

/** Reads a sort document such as `{dueAt: 1, _id: -1}`. */
export function parseSort(sort: unknown): SortField[] {
  if (sort === undefined || sort === null) return [];
  if (!isDoc(sort)) throw new StoreError('TypeMismatch', 'sort must be a document');
  return Object.entries(sort).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) {
      throw new StoreError(
        'Location15975',
        '$sort key ordering must be 1 (for ascending) or -1 (for descending)',
      );
    }
    if (path.startsWith('$')) throw new StoreError('BadValue', `Field path may not start with '$': ${path}`);
    return { path, parts: path.split('.'), descending: direction === -1 };
  });
}

/** Bytes that order documents as the sort asks: of an array, its least element, or its greatest when descending. */
function sortKey(doc: Doc, fields: readonly SortField[]): Buffer {
  return Buffer.concat(
    fields.map(({ parts, descending }) => {
      const keys = valuesAt(doc, parts).flatMap(elementKeys);
      const ordered = descending ? keys.map(invertKey) : keys;
      ordered.sort(Buffer.compare);
      return ordered[0] ?? encodeKey(null);
    }),
  );
}

function elementKeys(value: unknown): Buffer[] {
  if (!Array.isArray(value)) return [encodeKey(value)];
  return value.length === 0 ? [emptyArrayKey] : value.map(encodeKey);
}

/** Sorts stably, when the first is asked for. */
export function* sorted<T>(
  items: Iterable<T>,
  docOf: (item: T) => Doc,
  fields: readonly SortField[],
): Generator<T> {
  const keyed = Array.from(items, (item) => ({ item, key: sortKey(docOf(item), fields) }));
  for (const { item } of keyed.sort((a, b) => Buffer.compare(a.key, b.key))) yield item;
}
