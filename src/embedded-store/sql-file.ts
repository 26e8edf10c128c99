import type { SQLInputValue } from 'node:sqlite';

/** What a collection needs of the SQLite file that it lies in. */
export interface SqlFile {
  all(sql: string, ...values: SQLInputValue[]): Record<string, unknown>[];
  get(sql: string, ...values: SQLInputValue[]): Record<string, unknown> | undefined;
  /** Runs a statement that changes data, inside the gathering transaction. Returns the row id it inserted. */
  run(sql: string, ...values: SQLInputValue[]): number;
  /** Changes the schema: statements prepared against the old one are forgotten. */
  define(sql: string): void;
}
