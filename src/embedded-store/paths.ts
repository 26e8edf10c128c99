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

/** Where a filter matched inside an array: what the update operator `$` stands for. */
export interface MatchDetails {
  position?: number;
}

/**
 * Whether some value at the path passes the test, walking arrays on the way as MongoDB does: their documents are
 * entered, and a numeric part also names a position. The test sees undefined where the field is missing.
 */
export function someAtPath(
  value: unknown,
  parts: readonly string[],
  test: (value: unknown, details?: MatchDetails) => boolean,
  details?: MatchDetails,
  depth = 0,
): boolean {
  const part = parts[depth];
  if (part === undefined) return test(value, details);
  if (Array.isArray(value)) {
    if (isPosition(part) && Number(part) < value.length) {
      if (someAtPath(value[Number(part)], parts, test, details, depth + 1)) return true;
    }
    return value.some((item, position) => {
      if (!isDoc(item) || !someAtPath(item, parts, test, details, depth)) return false;
      if (details) details.position = position;
      return true;
    });
  }
  const next = isDoc(value) ? ownField(value, part) : undefined;
  return someAtPath(next, parts, test, details, depth + 1);
}
