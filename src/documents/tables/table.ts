import type { Cell } from '../../domain/ledgers/read-cell.js';

/** A table out of a file (表格): its first row is that of the headings. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly {
    /** As the spreadsheet counts, from 1. */
    readonly number: number;
    readonly cells: ReadonlyMap<string, Cell>;
  }[];
}

/** So much of a table is read, and no more. */
export const TABLE_LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  unpackedBytes: 60 * 1024 * 1024,
  parts: 1_000,
  rows: 20_000,
  columns: 200,
  cellSigns: 8_000,
} as const;

/** A file that is no table that can be read, and why, in plain Chinese. */
export class TableError extends Error {
  readonly code = 'table-unreadable';

  constructor(why: string) {
    super(why);
    this.name = 'TableError';
  }
}
