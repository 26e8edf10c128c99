import { rawFields } from './bson.js';
import { StoreError } from './errors.js';

const maxDepth = 100;
const lastInt32 = 2 ** 31 - 1;
const maxDateMillis = 8_640_000_000_000_000n;

/** Types that a JavaScript client cannot give back as they came, by BSON type byte. */
const refusedTypes: Record<number, string> = {
  6: 'undefined',
  12: 'dbPointer',
  14: 'symbol',
  15: 'javascriptWithScope',
  18: 'long',
  19: 'decimal',
};

/**
 * Refuses raw BSON that would not come back byte for byte: Long, Decimal128, a double that holds a whole number of
 * 32 bits, dates JavaScript has no value for, deprecated types, a field named twice, or a name JavaScript
 * keeps for itself.
 *
 * @param names whether field names must be storable too (no leading `$`)
 * @throws StoreError BadValue with path and type; DollarPrefixedFieldName; Overflow beyond 100 levels
 */
export function requireStorable(
  bytes: Uint8Array,
  names = true,
  path = '',
  depth = 1,
  isArray = false,
): void {
  if (depth > maxDepth) {
    throw new StoreError('Overflow', `Document exceeds maximum nested object depth: ${maxDepth}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const seen = new Set<string>();
  for (const field of rawFields(bytes)) {
    const at = path === '' ? field.name : `${path}.${field.name}`;
    if (!isArray) requireName(field.name, at, seen, names);
    const refused = refusedTypes[field.type] ?? unkeepable(field.type, view, field.valueStart);
    if (refused !== undefined) {
      throw new StoreError(
        'BadValue',
        `field '${at}' holds a ${refused}, which this store cannot give back as it came`,
      );
    }
    if (field.type === 3 || field.type === 4) {
      requireStorable(bytes.subarray(field.valueStart, field.end), names, at, depth + 1, field.type === 4);
    }
  }
}

function requireName(name: string, path: string, seen: Set<string>, names: boolean): void {
  if (names && name.startsWith('$')) {
    throw new StoreError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${name}' in '${path}' is not valid for storage.`,
    );
  }
  if (name === '__proto__' || name === '_bsontype')
    throw new StoreError('BadValue', `the field name '${path}' is not supported`);
  if (seen.has(name)) throw new StoreError('BadValue', `field '${path}' appears twice in one document`);
  seen.add(name);
}

function unkeepable(type: number, view: DataView, at: number): string | undefined {
  if (type === 1) {
    const value = view.getFloat64(at, true);
    const whole = Number.isInteger(value) && value >= -lastInt32 - 1 && value <= lastInt32;
    return whole && !Object.is(value, -0) ? 'double with a whole value' : undefined;
  }
  if (type === 9) {
    const millis = view.getBigInt64(at, true);
    return millis > maxDateMillis || millis < -maxDateMillis ? 'date out of range' : undefined;
  }
  return undefined;
}
