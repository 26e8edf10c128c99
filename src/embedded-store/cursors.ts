import { Long } from 'bson';
import { encodeCursorReply, maxDocumentSize, requireSize } from './bson.js';
import { StoreError } from './errors.js';

const idleMillis = 10 * 60 * 1000;

interface Cursor {
  ns: string;
  rest: Iterator<Uint8Array>;
  /** Taken from `rest` but did not fit the last batch. */
  waiting: Uint8Array | undefined;
  usedAt: number;
}

/** The open cursors: results of which only a part has been sent. */
export class Cursors {
  private readonly open = new Map<number, Cursor>();
  private lastId = Math.floor(Math.random() * 2 ** 32);

  constructor(private readonly now: () => number) {}

  /** Sends the first batch of a result, and keeps the rest under a cursor id. */
  begin(ns: string, docs: Iterable<Uint8Array>, batchSize = 101, singleBatch = false): Uint8Array {
    for (const [id, cursor] of this.open) if (this.now() - cursor.usedAt > idleMillis) this.open.delete(id);
    const cursor: Cursor = { ns, rest: docs[Symbol.iterator](), waiting: undefined, usedAt: this.now() };
    const { batch, ended } = this.fill(cursor, batchSize);
    const id = ended || singleBatch ? 0 : ++this.lastId;
    if (id !== 0) this.open.set(id, cursor);
    return encodeCursorReply('firstBatch', batch, { id: Long.fromNumber(id), ns });
  }

  /** @throws StoreError CursorNotFound when the cursor has ended, was killed or timed out */
  continue(id: number, ns: string, batchSize = Number.POSITIVE_INFINITY): Uint8Array {
    const cursor = this.open.get(id);
    if (cursor === undefined) throw new StoreError('CursorNotFound', `cursor id ${id} not found`);
    if (cursor.ns !== ns) {
      throw new StoreError(
        'BadValue',
        `Requested getMore on namespace '${ns}', but cursor belongs to '${cursor.ns}'`,
      );
    }
    const { batch, ended } = this.fill(cursor, batchSize);
    if (ended) this.open.delete(id);
    return encodeCursorReply('nextBatch', batch, { id: Long.fromNumber(ended ? 0 : id), ns });
  }

  kill(id: number): boolean {
    return this.open.delete(id);
  }

  /** Ends all cursors, because what they read may have been given up. */
  clear(): void {
    this.open.clear();
  }

  /** Takes documents up to the batch size and 16 MB, at least one. */
  private fill(cursor: Cursor, batchSize: number): { batch: Uint8Array[]; ended: boolean } {
    cursor.usedAt = this.now();
    const batch: Uint8Array[] = [];
    for (let size = 0; batch.length < batchSize; ) {
      const next = cursor.waiting ?? this.take(cursor);
      cursor.waiting = undefined;
      if (next === undefined) return { batch, ended: true };
      size += next.length;
      if (batch.length > 0 && size > maxDocumentSize) {
        cursor.waiting = next;
        return { batch, ended: false };
      }
      batch.push(next);
    }
    if (batchSize > 0) cursor.waiting = this.take(cursor);
    return { batch, ended: batchSize > 0 && cursor.waiting === undefined };
  }

  private take(cursor: Cursor): Uint8Array | undefined {
    const { value, done } = cursor.rest.next();
    if (done) return undefined;
    requireSize(value);
    return value;
  }
}
