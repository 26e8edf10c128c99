import { EJSON } from 'bson';
import { type Doc, decode, encode, requireSize } from './bson.js';
import { StoreError } from './errors.js';
import { Index } from './index.js';
import { encodeKey } from './ordering.js';
import type { SqlFile } from './sql-file.js';
import { requireStorable } from './storable.js';

/** A stored document: its row, and its bytes as they are given back. */
export interface Row {
  rid: number;
  bytes: Uint8Array;
}

/** How many rows are read in one statement; writes may come between two statements. */
const chunk = 32;

/** One collection: a table of documents in the order they came, and a table of keys for each index. */
export class Collection {
  /** The first is the one on `_id`, which alone is unique. */
  readonly indexes: Index[];
  readonly table: string;

  constructor(
    private readonly file: SqlFile,
    private readonly id: number,
    readonly ns: string,
  ) {
    this.table = `documents_${id}`;
    this.indexes = file
      .all('SELECT * FROM indexes WHERE collection = ? ORDER BY id', id)
      .map((row) => new Index(Number(row.id), decode(row.spec as Uint8Array), row.multikey === 1));
  }

  /** All rows in the order they came. */
  *rows(): Generator<Row> {
    const sql = `SELECT rid, doc FROM ${this.table} WHERE rid > ? ORDER BY rid LIMIT ${chunk}`;
    let last = 0;
    for (let size = chunk; size === chunk; ) {
      const found = this.file.all(sql, last);
      size = found.length;
      for (const row of found) {
        last = Number(row.rid);
        yield { rid: last, bytes: row.doc as Uint8Array };
      }
    }
  }

  /** The rows with keys from `low` up to but not including `high`, in their order; a row comes once for each key. */
  *rowsBetween(index: Index, low: Uint8Array, high: Uint8Array, backwards: boolean): Generator<Row> {
    const rest = backwards
      ? '(i.key, i.rid) < (?, ?) AND i.key >= ? ORDER BY i.key DESC, i.rid DESC'
      : '(i.key, i.rid) > (?, ?) AND i.key < ? ORDER BY i.key, i.rid';
    const tables = `${index.table} i CROSS JOIN ${this.table} d ON d.rid = i.rid`;
    const sql = `SELECT i.key, i.rid, d.doc FROM ${tables} WHERE ${rest} LIMIT ${chunk}`;
    let [key, rid] = [backwards ? high : low, 0];
    for (let size = chunk; size === chunk; ) {
      const found = this.file.all(sql, key, rid, backwards ? low : high);
      size = found.length;
      for (const row of found) {
        [key, rid] = [row.key as Uint8Array, Number(row.rid)];
        yield { rid, bytes: row.doc as Uint8Array };
      }
    }
  }

  /**
   * Stores a new document whose `_id` is its first field.
   *
   * @throws StoreError DuplicateKey when there is one with that `_id`
   */
  insert(bytes: Uint8Array): void {
    requireSize(bytes);
    const doc = decode(bytes);
    this.requireNewId(doc._id);
    const keys = this.indexes.map((index) => [index, index.keysOf(doc)] as const);
    const rid = this.file.run(`INSERT INTO ${this.table} (doc) VALUES (?)`, bytes);
    for (const [index, added] of keys) this.enter(index, added, rid);
    this.noteArrays(doc);
  }

  /** The keys of a document, index by index. */
  keysOf(doc: Doc): ReadonlySet<string>[] {
    return this.indexes.map((index) => index.keysOf(doc));
  }

  /**
   * Puts the changed document in the row's place. Returns whether its bytes differ.
   *
   * @param before the keys of the document as it was
   */
  replace(row: Row, before: readonly ReadonlySet<string>[], doc: Doc): boolean {
    const bytes = encode(doc);
    if (Buffer.compare(bytes, row.bytes) === 0) return false;
    requireSize(bytes);
    requireStorable(bytes);
    const keys = this.indexes.map((index, at) => {
      const [old, now] = [before[at] ?? new Set<string>(), index.keysOf(doc)];
      return { index, gone: old.difference(now), added: now.difference(old) };
    });
    if (keys[0] && keys[0].added.size > 0) {
      throw new StoreError(
        'ImmutableField',
        "Performing an update on the path '_id' would modify the immutable field '_id'",
      );
    }
    for (const { index, gone, added } of keys) {
      this.leave(index, gone, row.rid);
      this.enter(index, added, row.rid);
    }
    this.noteArrays(doc);
    this.file.run(`UPDATE ${this.table} SET doc = ? WHERE rid = ?`, bytes, row.rid);
    return true;
  }

  /** @param keys those of its document */
  remove(row: Row, keys: readonly ReadonlySet<string>[]): void {
    for (const [at, index] of this.indexes.entries()) this.leave(index, keys[at] ?? new Set(), row.rid);
    this.file.run(`DELETE FROM ${this.table} WHERE rid = ?`, row.rid);
  }

  /** Creates an index and enters every document. Nothing is written where one document cannot be entered. */
  addIndex(spec: Doc): void {
    const trial = new Index(0, spec, false);
    for (const { bytes } of this.rows()) trial.keysOf(decode(bytes));
    const insert = 'INSERT INTO indexes (collection, spec, multikey) VALUES (?, ?, 0)';
    const index = new Index(this.file.run(insert, this.id, encode(spec)), spec, false);
    this.file.define(
      `CREATE TABLE ${index.table} (key BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (key, rid)) WITHOUT ROWID`,
    );
    this.indexes.push(index);
    for (const { rid, bytes } of this.rows()) {
      const doc = decode(bytes);
      this.enter(index, index.keysOf(doc), rid);
      this.noteArrays(doc);
    }
  }

  private requireNewId(id: unknown): void {
    if (Array.isArray(id) || (typeof id === 'object' && id !== null && 'pattern' in id)) {
      throw new StoreError('InvalidIdField', "The '_id' value cannot be of type array or regex");
    }
    const taken = `SELECT 1 FROM ${this.indexes[0]?.table} WHERE key = ?`;
    if (this.file.get(taken, encodeKey(id)) === undefined) return;
    throw new StoreError(
      'DuplicateKey',
      `E11000 duplicate key error collection: ${this.ns} index: _id_ dup key: ${EJSON.stringify({ _id: id })}`,
      { keyPattern: { _id: 1 }, keyValue: { _id: id } },
    );
  }

  /** Remembers of each index when it first holds an array. */
  private noteArrays(doc: Doc): void {
    for (const index of this.indexes) {
      if (index.multikey || !index.meetsArray(doc)) continue;
      index.multikey = true;
      this.file.run('UPDATE indexes SET multikey = 1 WHERE id = ?', index.id);
    }
  }

  private enter(index: Index, keys: ReadonlySet<string>, rid: number): void {
    const insert = `INSERT INTO ${index.table} (key, rid) VALUES (?, ?)`;
    for (const key of keys) this.file.run(insert, Buffer.from(key, 'latin1'), rid);
  }

  private leave(index: Index, keys: ReadonlySet<string>, rid: number): void {
    const remove = `DELETE FROM ${index.table} WHERE key = ? AND rid = ?`;
    for (const key of keys) this.file.run(remove, Buffer.from(key, 'latin1'), rid);
  }
}
