import { Binary, BSONRegExp, Code, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { StoreError } from './errors.js';
import { isDoc } from './paths.js';

/** First byte of a key: MongoDB's order across types. A missing field is kept as null, an empty array below it. */
const bracket = {
  minKey: 0x01,
  emptyArray: 0x05,
  null: 0x0a,
  number: 0x10,
  string: 0x14,
  object: 0x18,
  array: 0x1c,
  binary: 0x20,
  objectId: 0x24,
  boolean: 0x28,
  date: 0x2c,
  timestamp: 0x30,
  regex: 0x34,
  code: 0x38,
  maxKey: 0xf0,
} as const;

/**
 * The type's place in MongoDB's order; values of one bracket compare with each other.
 *
 * @throws StoreError BadValue for a type the store does not keep: Long beyond 2^53, Decimal128, DBRef, Symbol
 */
export function bracketOf(value: unknown): number {
  if (value === null || value === undefined) return bracket.null;
  if (typeof value === 'number') return bracket.number;
  if (typeof value === 'string') return bracket.string;
  if (typeof value === 'boolean') return bracket.boolean;
  if (Array.isArray(value)) return bracket.array;
  if (value instanceof Date) return bracket.date;
  if (value instanceof ObjectId) return bracket.objectId;
  if (value instanceof Binary) return bracket.binary;
  if (value instanceof Timestamp) return bracket.timestamp;
  if (value instanceof BSONRegExp) return bracket.regex;
  if (value instanceof Code) return bracket.code;
  if (value instanceof MinKey) return bracket.minKey;
  if (value instanceof MaxKey) return bracket.maxKey;
  if (isDoc(value)) return bracket.object;
  const type = (value as { _bsontype?: string })._bsontype ?? typeof value;
  throw new StoreError('BadValue', `a value of type ${type} is not supported by this store`);
}

/** Bytes that order as MongoDB orders the values (`Buffer.compare`), equal exactly when the values are equal. */
export function encodeKey(value: unknown): Buffer {
  return Buffer.concat([byte(bracketOf(value)), contentOf(value)]);
}

/** The key of an empty array in a sort: MongoDB puts it below null. */
export const emptyArrayKey: Buffer = byte(bracket.emptyArray);

/** Turns a key's order around, for a descending field. */
export function invertKey(key: Uint8Array): Buffer {
  return Buffer.from(key.map((each) => ~each));
}

/** MongoDB's order across all types: negative, zero or positive. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number' && a < b !== a > b) return a < b ? -1 : 1;
  return Buffer.compare(encodeKey(a), encodeKey(b));
}

/** Whether MongoDB holds two values equal; embedded documents must agree in key order. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return compareValues(a, b) === 0;
}

function contentOf(value: unknown): Uint8Array {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return byte(value ? 1 : 0);
  if (value instanceof Date) return number(value.getTime());
  if (value instanceof ObjectId) return value.id;
  if (Array.isArray(value)) return Buffer.concat([...value.map(encodeKey), byte(0)]);
  if (value instanceof Binary) {
    return Buffer.concat([uint32(value.position), byte(value.sub_type), value.value()]);
  }
  if (value instanceof Timestamp) return Buffer.concat([uint32(value.t), uint32(value.i)]);
  if (value instanceof BSONRegExp) return Buffer.concat([text(value.pattern), text(value.options)]);
  if (value instanceof Code) return text(value.code);
  if (!isDoc(value)) return Buffer.alloc(0);
  const fields = Object.entries(value).flatMap(([name, field]) => [
    byte(bracketOf(field)),
    text(name),
    encodeKey(field),
  ]);
  return Buffer.concat([...fields, byte(0)]);
}

function byte(value: number): Buffer {
  return Buffer.from([value]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** UTF-8; a byte above 00 follows each NUL, so that the closing 00 00 sorts a prefix before what continues it. */
function text(value: string): Buffer {
  return Buffer.from(`${value.replaceAll('\0', '\0\u{10ffff}')}\0\0`);
}

/** IEEE 754 with the sign folded in: NaN below all, -0 equal to 0. */
function number(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  const first = bytes.readUInt8(0);
  if (first >= 0x80) return invertKey(bytes);
  bytes[0] = first | 0x80;
  return bytes;
}
