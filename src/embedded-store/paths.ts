import type { Doc } from './bson.js';

/** Whether a decoded value is an embedded document, and not an array or one of BSON's own types. */
export function isDoc(value: unknown): value is Doc {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !('_bsontype' in value && typeof value._bsontype === 'string' && !Object.hasOwn(value, '_bsontype'))
  );
}

/** A document's own field; undefined when absent. */
export function ownField(value: Doc, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Whether a path component can name an array position. */
export function isPosition(part: string): boolean {
  return /^(0|[1-9]\d*)$/.test(part);
}

/**
 * The values that a path leads to, walking arrays on the way as MongoDB does: their documents are entered, and a
 * numeric part also names a position. Undefined stands where the field is missing.
 */
export function valuesAt(value: unknown, parts: readonly string[], depth = 0): unknown[] {
  const part = parts[depth];
  if (part === undefined) return [value];
  if (!Array.isArray(value)) {
    return valuesAt(isDoc(value) ? ownField(value, part) : undefined, parts, depth + 1);
  }
  const inside = value.filter(isDoc).flatMap((item) => valuesAt(item, parts, depth));
  const named = isPosition(part) && Number(part) < value.length;
  return named ? [...valuesAt(value[Number(part)], parts, depth + 1), ...inside] : inside;
}

/** Whether a path leads through an array or to one. */
export function meetsArray(value: unknown, parts: readonly string[]): boolean {
  let current = value;
  for (const part of parts) {
    if (Array.isArray(current)) return true;
    current = isDoc(current) ? ownField(current, part) : undefined;
  }
  return Array.isArray(current);
}
