import { deserialize, onDemand, serialize, setInternalBufferSize } from 'bson';
import { StoreError } from './errors.js';

/** A decoded document: field order as stored, numbers as JavaScript numbers. */
export type Doc = Record<string, unknown>;

/** The largest document, in bytes. */
export const maxDocumentSize = 16 * 1024 * 1024;

/** No value is longer, because none came in a longer message. */
const largestEncoding = 48_000_000;

// The encoder drops what its buffer cannot hold without saying so. In a buffer of more than twice the limit,
// a document that overflows has passed the limit before its first value is dropped.
setInternalBufferSize(largestEncoding * 2 + maxDocumentSize);

/**
 * Decodes BSON; binary and regular expressions keep their BSON classes, so that encoding gives the same bytes. Only
 * field names that are whole numbers move to the front of their document, as in every JavaScript client.
 */
export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes, { promoteBuffers: false, bsonRegExp: true });
}

/**
 * Encodes a document; undefined fields are left out.
 *
 * @throws StoreError BSONObjectTooLarge beyond what any message can carry
 */
export function encode(doc: Doc): Uint8Array {
  const bytes = serialize(doc, { ignoreUndefined: true });
  if (bytes.length > largestEncoding) throw tooLarge(bytes.length);
  return bytes;
}

/** One field of raw BSON. `end` is the offset after its value. */
export interface RawField {
  type: number;
  name: string;
  start: number;
  valueStart: number;
  end: number;
}

/** The fields of one raw document, not descending. */
export function* rawFields(bytes: Uint8Array): Generator<RawField> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [type, nameOffset, nameLength, valueStart, length] of onDemand.parseToElements(bytes)) {
    const name = view.toString('utf8', nameOffset, nameOffset + nameLength);
    yield { type, name, start: nameOffset - 1, valueStart, end: valueStart + length };
  }
}

/** The raw bytes of an embedded document or array, undefined when the field is absent. */
export function rawChild(bytes: Uint8Array, name: string): Uint8Array | undefined {
  for (const field of rawFields(bytes)) {
    if (field.name === name) return bytes.subarray(field.valueStart, field.end);
  }
  return undefined;
}

/** A BSON array or document of raw elements that are already encoded. */
export function assemble(elements: readonly Uint8Array[]): Buffer {
  const size = elements.reduce((sum, element) => sum + element.length, 5);
  const header = Buffer.alloc(4);
  header.writeInt32LE(size);
  return Buffer.concat([header, ...elements, Buffer.alloc(1)], size);
}

/** An element that holds an encoded document (type 3) or array (type 4). */
export function element(type: 3 | 4, name: string, value: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), value]);
}

/** The document's bytes with `_id` as its first field; `fresh` makes one when there is none. */
export function withIdFirst(bytes: Uint8Array, fresh: () => unknown): Uint8Array {
  let position = 0;
  for (const field of rawFields(bytes)) {
    if (field.name === '_id') {
      if (position === 0) return bytes;
      const id = bytes.subarray(field.start, field.end);
      return assemble([id, bytes.subarray(4, field.start), bytes.subarray(field.end, bytes.length - 1)]);
    }
    position++;
  }
  const id = encode({ _id: fresh() });
  return assemble([id.subarray(4, id.length - 1), bytes.subarray(4, bytes.length - 1)]);
}

/** Wraps an encoded cursor batch as the reply to find, aggregate and getMore. */
export function encodeCursorReply(
  batchName: 'firstBatch' | 'nextBatch',
  batch: readonly Uint8Array[],
  cursor: { id: unknown; ns: string },
): Uint8Array {
  const tail = encode({ id: cursor.id, ns: cursor.ns });
  const body = assemble([
    element(4, batchName, assemble(batch.map((doc, i) => element(3, String(i), doc)))),
    tail.subarray(4, tail.length - 1),
  ]);
  const ok = encode({ ok: 1 });
  return assemble([element(3, 'cursor', body), ok.subarray(4, ok.length - 1)]);
}

/** Refuses a document over 16 MB. */
export function requireSize(bytes: Uint8Array): void {
  if (bytes.length > maxDocumentSize) throw tooLarge(bytes.length);
}

function tooLarge(size: number): StoreError {
  const message = `BSONObj size: ${size} is invalid. Size must be between 0 and ${maxDocumentSize}`;
  return new StoreError('BSONObjectTooLarge', message);
}
