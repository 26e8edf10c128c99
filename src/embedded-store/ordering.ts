import { Binary, BSONRegExp, Code, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import type { Doc } from './bson.js';
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

/** Collects bytes whose order under memcmp is the order of the values written. */
class KeyWriter {
  private buffer = Buffer.allocUnsafe(64);
  private length = 0;

  /** Makes room, which may move the buffer: take the offset first and the buffer after. */
  private reserve(size: number): number {
    const at = this.length;
    this.length += size;
    if (this.length > this.buffer.length) {
      const grown = Buffer.allocUnsafe(this.length * 2);
      this.buffer.copy(grown, 0, 0, at);
      this.buffer = grown;
    }
    return at;
  }

  byte(value: number): void {
    const at = this.reserve(1);
    this.buffer[at] = value;
  }

  bytes(value: Uint8Array): void {
    const at = this.reserve(value.length);
    this.buffer.set(value, at);
  }

  /** UTF-8; a byte above 00 follows each NUL, so that the closing 00 00 sorts a prefix before what continues it. */
  text(value: string): void {
    const escaped = value.includes('\0') ? value.replaceAll('\0', '\0\u{10ffff}') : value;
    const size = Buffer.byteLength(escaped);
    const at = this.reserve(size);
    this.buffer.write(escaped, at, 'utf8');
    this.byte(0);
    this.byte(0);
  }

  /** IEEE 754 with the sign folded in: NaN below all, -0 equal to 0. */
  number(value: number): void {
    const at = this.reserve(8);
    if (Number.isNaN(value)) {
      this.buffer.fill(0, at, at + 8);
      return;
    }
    this.buffer.writeDoubleBE(value === 0 ? 0 : value, at);
    const first = this.buffer.readUInt8(at);
    if (first < 0x80) this.buffer[at] = first | 0x80;
    else for (let i = at; i < at + 8; i++) this.buffer[i] = ~this.buffer.readUInt8(i);
  }

  uint32(value: number): void {
    const at = this.reserve(4);
    this.buffer.writeUInt32BE(value, at);
  }

  finish(): Buffer {
    return this.buffer.subarray(0, this.length);
  }
}

function writeObject(writer: KeyWriter, value: Doc): void {
  writer.byte(bracket.object);
  for (const [name, field] of Object.entries(value)) {
    writer.byte(bracketOf(field));
    writer.text(name);
    writeValue(writer, field);
  }
  writer.byte(0);
}

function writeValue(writer: KeyWriter, value: unknown): void {
  if (isDoc(value)) {
    writeObject(writer, value);
    return;
  }
  writer.byte(bracketOf(value));
  if (typeof value === 'string') writer.text(value);
  else if (typeof value === 'number') writer.number(value);
  else if (typeof value === 'boolean') writer.byte(value ? 1 : 0);
  else if (value instanceof Date) writer.number(value.getTime());
  else if (value instanceof ObjectId) writer.bytes(value.id);
  else if (Array.isArray(value)) {
    for (const item of value) writeValue(writer, item);
    writer.byte(0);
  } else if (value instanceof Binary) {
    writer.uint32(value.position);
    writer.byte(value.sub_type);
    writer.bytes(value.value());
  } else if (value instanceof Timestamp) {
    writer.uint32(value.t);
    writer.uint32(value.i);
  } else if (value instanceof BSONRegExp) {
    writer.text(value.pattern);
    writer.text(value.options);
  } else if (value instanceof Code) writer.text(value.code);
}

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
  const writer = new KeyWriter();
  writeValue(writer, value);
  return writer.finish();
}

/** The key of an empty array in an index or a sort: MongoDB puts it below null. */
export const emptyArrayKey: Buffer = Buffer.from([bracket.emptyArray]);

/** Turns a key's order around, for a descending field. */
export function invertKey(key: Uint8Array): Buffer {
  return Buffer.from(key.map((byte) => ~byte));
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
