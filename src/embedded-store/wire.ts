import { type Doc, decode, rawChild, rawFields } from './bson.js';

/** The largest message, in bytes, either way. */
export const maxMessageSize = 48_000_000;

const opReply = 1;
const opQuery = 2004;
const opMsg = 2013;
const headerSize = 16;
const checksumPresent = 1;
const moreToCome = 2;

/** Bytes that are not the protocol; the connection they came on ends. */
export class ProtocolError extends Error {}

/** One command as it came. */
export interface Request {
  id: number;
  /** Answered as OP_REPLY: the handshake of drivers that do not know the server yet. */
  legacy: boolean;
  wantsReply: boolean;
  command: Doc;
  /** The raw documents of a top-level array, whether it came in the body or as a sequence of its own. */
  rawArray(name: string): Uint8Array[];
  /** The raw bytes of a top-level document. */
  rawField(name: string): Uint8Array | undefined;
}

/** Cuts a byte stream into messages. */
export class FrameReader {
  private chunks: Buffer[] = [];
  private size = 0;

  push(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.size += chunk.length;
  }

  /** The next whole message, undefined until it has arrived. */
  next(): Buffer | undefined {
    if (this.size < 4) return undefined;
    let first = this.chunks[0] ?? Buffer.alloc(0);
    if (first.length < 4) first = this.join();
    const length = first.readInt32LE(0);
    if (length < headerSize || length > maxMessageSize) throw new ProtocolError(`message of ${length} bytes`);
    if (this.size < length) return undefined;
    const joined = this.join();
    this.size -= length;
    this.chunks = this.size === 0 ? [] : [joined.subarray(length)];
    return joined.subarray(0, length);
  }

  private join(): Buffer {
    const joined =
      this.chunks.length === 1 ? (this.chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(this.chunks);
    this.chunks = [joined];
    return joined;
  }
}

/** @throws ProtocolError for anything but a well-formed OP_MSG or OP_QUERY command */
export function parseRequest(frame: Buffer): Request {
  try {
    const id = frame.readInt32LE(4);
    const opcode = frame.readInt32LE(12);
    if (opcode === opMsg) return parseMessage(frame, id);
    if (opcode === opQuery) return parseQuery(frame, id);
    throw new ProtocolError(`opcode ${opcode}`);
  } catch (error) {
    if (error instanceof ProtocolError) throw error;
    throw new ProtocolError((error as Error).message, { cause: error });
  }
}

function parseMessage(frame: Buffer, id: number): Request {
  const flags = frame.readUInt32LE(headerSize);
  if ((flags & 0xffff & ~(checksumPresent | moreToCome)) !== 0) throw new ProtocolError(`flags ${flags}`);
  const end = frame.length - (flags & checksumPresent ? 4 : 0);
  let body: Uint8Array | undefined;
  const sequences = new Map<string, Uint8Array[]>();
  for (let at = headerSize + 4; at < end; ) {
    const kind = frame.readUInt8(at);
    const size = frame.readInt32LE(at + 1);
    if (size < 5 || at + 1 + size > end) throw new ProtocolError('section beyond the message');
    const section = frame.subarray(at + 1, at + 1 + size);
    at += 1 + size;
    if (kind === 0 && body === undefined) body = section;
    else if (kind === 1) {
      const nameEnd = section.indexOf(0, 4);
      if (nameEnd < 0) throw new ProtocolError('sequence without a name');
      sequences.set(section.toString('utf8', 4, nameEnd), splitDocuments(section.subarray(nameEnd + 1)));
    } else throw new ProtocolError(`section kind ${kind}`);
  }
  if (body === undefined) throw new ProtocolError('message without a body');
  return request(id, body, sequences, false, (flags & moreToCome) === 0);
}

function parseQuery(frame: Buffer, id: number): Request {
  const nameEnd = frame.indexOf(0, headerSize + 4);
  if (nameEnd < 0) throw new ProtocolError('query without a namespace');
  const start = nameEnd + 1 + 8;
  const size = frame.readInt32LE(start);
  if (size < 5 || start + size > frame.length) throw new ProtocolError('document beyond the message');
  const made = request(id, frame.subarray(start, start + size), new Map(), true, true);
  made.command.$db ??= frame.toString('utf8', headerSize + 4, nameEnd).split('.')[0];
  return made;
}

function splitDocuments(bytes: Buffer): Uint8Array[] {
  const documents: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = bytes.readInt32LE(at);
    if (size < 5 || at + size > bytes.length) throw new ProtocolError('document beyond its sequence');
    documents.push(bytes.subarray(at, at + size));
    at += size;
  }
  return documents;
}

function request(
  id: number,
  body: Uint8Array,
  sequences: Map<string, Uint8Array[]>,
  legacy: boolean,
  wantsReply: boolean,
): Request {
  const command = decode(body);
  for (const name of sequences.keys()) command[name] = [];
  return {
    id,
    legacy,
    wantsReply,
    command,
    rawField: (name) => rawChild(body, name),
    rawArray: (name) => sequences.get(name) ?? rawElements(rawChild(body, name)),
  };
}

function rawElements(array: Uint8Array | undefined): Uint8Array[] {
  if (array === undefined) return [];
  return Array.from(rawFields(array), (field) => array.subarray(field.valueStart, field.end));
}

/** The message that answers a request. */
export function encodeReply(to: { id: number; legacy: boolean }, body: Uint8Array): Buffer {
  const header = Buffer.alloc(to.legacy ? headerSize + 20 : headerSize + 5);
  header.writeInt32LE(header.length + body.length, 0);
  header.writeInt32LE(to.id, 8);
  header.writeInt32LE(to.legacy ? opReply : opMsg, 12);
  if (to.legacy) header.writeInt32LE(1, headerSize + 16);
  return Buffer.concat([header, body]);
}
