import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Collection } from './collection.js';
import type { SqlFile } from './sql-file.js';

const formatVersion = 1;

/**
 * The SQLite file behind the store: which collections there are, prepared statements, and the transaction that
 * gathers the writes of one turn of the event loop.
 */
export class Storage implements SqlFile {
  private readonly db: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  private collections = new Map<string, Collection>();

  /** @throws Error in one line when the file is open elsewhere or is not a store. */
  constructor(file: string) {
    try {
      this.db = new DatabaseSync(file);
      this.db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
      this.db.exec('BEGIN IMMEDIATE');
      this.prepareFile(file);
      this.db.exec('COMMIT');
    } catch (error) {
      const reason = (error as Error).message;
      if (/locked|busy/i.test(reason)) {
        throw new Error(`The document store ${file} is in use by another process.`, { cause: error });
      }
      throw new Error(`The document store ${file} cannot be opened: ${reason}`, { cause: error });
    }
    this.loadCatalog();
  }

  private prepareFile(file: string): void {
    const version = Number(this.db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
    const tables = Number(this.db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n ?? 0);
    if (version === formatVersion) return;
    if (version !== 0 || tables > 0) throw new Error(`${file} is not a file of this store's format`);
    this.db.exec(`
      CREATE TABLE collections (id INTEGER PRIMARY KEY AUTOINCREMENT, ns TEXT NOT NULL UNIQUE);
      CREATE TABLE indexes (
        id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, spec BLOB NOT NULL, multikey INTEGER NOT NULL
      );
      PRAGMA user_version = ${formatVersion};
    `);
  }

  /** Reads the catalog anew; cursors over what was known before end. */
  private loadCatalog(): void {
    for (const known of this.collections.values()) known.dropped = true;
    this.collections = new Map();
    for (const row of this.all('SELECT id, ns FROM collections ORDER BY id')) {
      const collection = new Collection(this, Number(row.id), String(row.ns));
      collection.loadIndexes();
      this.collections.set(collection.ns, collection);
    }
  }

  private statement(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.db.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }

  all(sql: string, ...values: SQLInputValue[]): Record<string, unknown>[] {
    return this.statement(sql).all(...values);
  }

  get(sql: string, ...values: SQLInputValue[]): Record<string, unknown> | undefined {
    return this.statement(sql).get(...values);
  }

  run(sql: string, ...values: SQLInputValue[]): number {
    if (!this.db.isTransaction) this.db.exec('BEGIN IMMEDIATE');
    return Number(this.statement(sql).run(...values).lastInsertRowid);
  }

  define(sql: string): void {
    if (!this.db.isTransaction) this.db.exec('BEGIN IMMEDIATE');
    this.statements.clear();
    this.db.exec(sql);
  }

  /** Runs a change of collections or indexes wholly or not at all. */
  atomically<T>(change: () => T): T {
    if (!this.db.isTransaction) this.db.exec('BEGIN IMMEDIATE');
    this.db.exec('SAVEPOINT change');
    try {
      const result = change();
      this.db.exec('RELEASE change');
      return result;
    } catch (error) {
      this.statements.clear();
      this.db.exec('ROLLBACK TO change; RELEASE change');
      this.loadCatalog();
      throw error;
    }
  }

  /** Whether writes wait for `commit`. */
  get hasUncommitted(): boolean {
    return this.db.isTransaction;
  }

  /** Makes the gathered writes durable. */
  commit(): void {
    this.db.exec('COMMIT');
  }

  /** Gives up the gathered writes, after which no reply about them may be sent. */
  rollback(): void {
    this.statements.clear();
    if (this.db.isTransaction) this.db.exec('ROLLBACK');
    this.loadCatalog();
  }

  /** The collections in order of creation. */
  list(): Collection[] {
    return [...this.collections.values()];
  }

  find(ns: string): Collection | undefined {
    return this.collections.get(ns);
  }

  /** The collection, created when missing. */
  ensure(ns: string): Collection {
    return this.collections.get(ns) ?? this.create(ns);
  }

  private create(ns: string): Collection {
    return this.atomically(() => {
      const id = this.run('INSERT INTO collections (ns) VALUES (?)', ns);
      this.define(`CREATE TABLE documents_${id} (rid INTEGER PRIMARY KEY, doc BLOB NOT NULL)`);
      const collection = new Collection(this, id, ns);
      collection.addIndex({ v: 2, key: { _id: 1 }, name: '_id_', unique: true });
      this.collections.set(ns, collection);
      return collection;
    });
  }

  drop(collection: Collection): void {
    this.atomically(() => {
      for (const index of [...collection.indexes]) collection.removeIndex(index);
      this.define(`DROP TABLE documents_${collection.id}`);
      this.run('DELETE FROM collections WHERE id = ?', collection.id);
      this.collections.delete(collection.ns);
      collection.dropped = true;
    });
  }

  close(): void {
    this.db.close();
  }
}
