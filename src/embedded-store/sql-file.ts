import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { Survives } from './survives.js';

const formatVersion = 2;

/** The SQLite file behind the store: its statements, and the transaction that gathers the writes of one turn. */
export class SqlFile {
  private readonly db: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  /**
   * @param survives what the commits survive; less than a power cut is for tests, which a disk would hold up
   * @throws Error in one line when the file is open elsewhere, is not a store, or is of another format.
   */
  constructor(path: string, survives: Survives = 'power-cut') {
    try {
      this.db = new DatabaseSync(path);
      this.db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL');
      this.db.exec(`PRAGMA synchronous = ${survives === 'power-cut' ? 'FULL' : 'OFF'}`);
      // What is deleted must be gone from the file too, such as a key that was destroyed.
      this.db.exec('PRAGMA secure_delete = ON');
      this.db.exec('BEGIN IMMEDIATE');
      this.prepare();
      this.db.exec('COMMIT');
    } catch (error) {
      const reason = (error as Error).message;
      const says = /locked|busy/i.test(reason)
        ? 'is in use by another process.'
        : `cannot be opened: ${reason}`;
      throw new Error(`The document store ${path} ${says}`, { cause: error });
    }
  }

  private prepare(): void {
    const version = Number(this.db.prepare('PRAGMA user_version').get()?.user_version);
    const tables = Number(this.db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n);
    if (version === formatVersion) return;
    if (tables > 0) throw new Error(`its format is ${version}, this release reads format ${formatVersion}`);
    this.db.exec(`
      CREATE TABLE collections (id INTEGER PRIMARY KEY, ns TEXT NOT NULL UNIQUE);
      CREATE TABLE indexes (
        id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, spec BLOB NOT NULL, multikey INTEGER NOT NULL
      );
      PRAGMA user_version = ${formatVersion};
    `);
  }

  private statement(sql: string): StatementSync {
    const known = this.statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.db.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }

  all(sql: string, ...values: SQLInputValue[]): Record<string, unknown>[] {
    return this.statement(sql).all(...values);
  }

  get(sql: string, ...values: SQLInputValue[]): Record<string, unknown> | undefined {
    return this.statement(sql).get(...values);
  }

  /** Runs a statement that changes data, inside the gathering transaction. Returns the row id it inserted. */
  run(sql: string, ...values: SQLInputValue[]): number {
    this.begin();
    return Number(this.statement(sql).run(...values).lastInsertRowid);
  }

  /** Changes the schema: statements prepared against the old one are forgotten. */
  define(sql: string): void {
    this.begin();
    this.statements.clear();
    this.db.exec(sql);
  }

  private begin(): void {
    if (!this.db.isTransaction) this.db.exec('BEGIN IMMEDIATE');
  }

  /** Whether writes wait for `commit`. */
  get hasUncommitted(): boolean {
    return this.db.isTransaction;
  }

  /** Makes the gathered writes durable. */
  commit(): void {
    if (this.db.isTransaction) this.db.exec('COMMIT');
  }

  /** Gives up the gathered writes, after which no reply about them may be sent. */
  rollback(): void {
    this.statements.clear();
    if (this.db.isTransaction) this.db.exec('ROLLBACK');
  }

  close(): void {
    this.db.close();
  }
}
