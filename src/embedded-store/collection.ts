import { type Doc, decode, encode, requireSize } from './bson.js';
import { describe } from './describe.js';
import { StoreError } from './errors.js';
import { Index, type IndexEntry } from './index.js';
import { equalValues } from './ordering.js';
import type { SqlFile } from './sql-file.js';
import { requireStorable } from './storable.js';

/** A stored document: its row, and its bytes as they are given back. */
export interface Row {
  rid: number;
  bytes: Uint8Array;
}

/** One collection: a table of documents in the order they came, and a table of keys for each index. */
export class Collection {
  readonly indexes: Index[] = [];
  dropped = false;

  constructor(
    private readonly storage: SqlFile,
    readonly id: number,
    readonly ns: string,
  ) {}

  get table(): string {
    return `documents_${this.id}`;
  }

  loadIndexes(): void {
    for (const row of this.storage.all('SELECT * FROM indexes WHERE collection = ? ORDER BY id', this.id)) {
      this.indexes.push(Index.fromRow(row));
    }
  }

  /** Stores a new document whose `_id` is its first field. */
  insert(bytes: Uint8Array): void {
    requireSize(bytes);
    const doc = decode(bytes);
    requireId(doc._id);
    const entries = this.entriesOf(doc);
    this.requireUnique(entries, 0);
    const rid = this.storage.run(`INSERT INTO ${this.table} (doc) VALUES (?)`, bytes);
    for (const [index, found] of entries) {
      for (const { key } of found.values()) this.addEntry(index, key, rid);
    }
  }

  /** Puts the changed document in the row's place. Returns whether its bytes differ. */
  replace(row: Row, doc: Doc): boolean {
    const bytes = encode(doc);
    if (Buffer.compare(bytes, row.bytes) === 0) return false;
    requireSize(bytes);
    requireStorable(bytes);
    const before = decode(row.bytes);
    const stored = decode(bytes);
    if (!equalValues(before._id, stored._id)) {
      throw new StoreError(
        'ImmutableField',
        "Performing an update on the path '_id' would modify the immutable field '_id'",
      );
    }
    const entries = this.entriesOf(stored);
    this.requireUnique(entries, row.rid);
    for (const [index, now] of entries) {
      const old = index.keysOf(before).entries;
      for (const [name, { key }] of old) if (!now.has(name)) this.removeEntry(index, key, row.rid);
      for (const [name, { key }] of now) if (!old.has(name)) this.addEntry(index, key, row.rid);
    }
    this.storage.run(`UPDATE ${this.table} SET doc = ? WHERE rid = ?`, bytes, row.rid);
    return true;
  }

  remove(row: Row): void {
    const doc = decode(row.bytes);
    for (const index of this.indexes) {
      for (const { key } of index.keysOf(doc).entries.values()) this.removeEntry(index, key, row.rid);
    }
    this.storage.run(`DELETE FROM ${this.table} WHERE rid = ?`, row.rid);
  }

  /** The row as it is now; undefined when it is gone. */
  read(rid: number): Row | undefined {
    const row = this.storage.get(`SELECT doc FROM ${this.table} WHERE rid = ?`, rid);
    return row === undefined ? undefined : { rid, bytes: row.doc as Uint8Array };
  }

  count(): number {
    return Number(this.storage.get(`SELECT count(*) AS n FROM ${this.table}`)?.n ?? 0);
  }

  /** Creates an index and enters every document; to be called within `Storage.atomically`. */
  addIndex(spec: Doc): void {
    const id = this.storage.run(
      'INSERT INTO indexes (collection, spec, multikey) VALUES (?, ?, 0)',
      this.id,
      encode(spec),
    );
    const index = new Index(id, spec, false);
    this.storage.define(
      `CREATE TABLE ${index.table} (key BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (key, rid)) WITHOUT ROWID`,
    );
    this.indexes.push(index);
    for (let last = 0; ; ) {
      const rows = this.storage.all(
        `SELECT rid, doc FROM ${this.table} WHERE rid > ? ORDER BY rid LIMIT 500`,
        last,
      );
      if (rows.length === 0) return;
      for (const row of rows) {
        last = Number(row.rid);
        const entries = this.entriesOf(decode(row.doc as Uint8Array), [index]);
        this.requireUnique(entries, last);
        for (const { key } of entries.get(index)?.values() ?? []) this.addEntry(index, key, last);
      }
    }
  }

  removeIndex(index: Index): void {
    this.storage.run('DELETE FROM indexes WHERE id = ?', index.id);
    this.storage.define(`DROP TABLE ${index.table}`);
    this.indexes.splice(this.indexes.indexOf(index), 1);
    index.dropped = true;
  }

  private entriesOf(doc: Doc, indexes = this.indexes): Map<Index, Map<string, IndexEntry>> {
    const all = new Map<Index, Map<string, IndexEntry>>();
    for (const index of indexes) {
      const { entries, multikey } = index.keysOf(doc);
      all.set(index, entries);
      if (multikey && !index.multikey) {
        index.multikey = true;
        this.storage.run('UPDATE indexes SET multikey = 1 WHERE id = ?', index.id);
      }
    }
    return all;
  }

  /** Checked for all indexes before anything is written, so that a refusal leaves nothing half done. */
  private requireUnique(all: Map<Index, Map<string, IndexEntry>>, own: number): void {
    for (const [index, entries] of all) {
      if (!index.unique) continue;
      for (const entry of entries.values()) {
        const taken = this.storage.get(
          `SELECT 1 FROM ${index.table} WHERE key = ? AND rid <> ?`,
          entry.key,
          own,
        );
        if (taken === undefined) continue;
        const keyValue = index.describeKey(entry);
        throw new StoreError(
          'DuplicateKey',
          `E11000 duplicate key error collection: ${this.ns} index: ${index.name} dup key: ${describe(keyValue)}`,
          { keyPattern: index.spec.key, keyValue },
        );
      }
    }
  }

  private addEntry(index: Index, key: Buffer, rid: number): void {
    this.storage.run(`INSERT INTO ${index.table} (key, rid) VALUES (?, ?)`, key, rid);
  }

  private removeEntry(index: Index, key: Buffer, rid: number): void {
    this.storage.run(`DELETE FROM ${index.table} WHERE key = ? AND rid = ?`, key, rid);
  }
}

function requireId(id: unknown): void {
  const type = Array.isArray(id)
    ? 'array'
    : typeof id === 'object' && id !== null && 'pattern' in id
      ? 'regex'
      : '';
  if (type !== '') throw new StoreError('InvalidIdField', `The '_id' value cannot be of type ${type}`);
}
