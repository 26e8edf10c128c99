/** A ledger of the office that is to be taken over (台账导入). */
export interface LedgerRun {
  readonly file: string;
  readonly sheet?: string;
  readonly headingRow: number;
  readonly ledger: string;
  readonly reason: string;
  /** A file that says which column is which field. */
  readonly columns?: string;
  readonly dryRun: boolean;
  /** Where to write what is wrong. */
  readonly errors?: string;
}

/** What became of it (台账导入结果). */
export interface LedgerReport {
  readonly rows: number;
  readonly taken: number;
  readonly known: number;
  readonly sound: number;
  readonly faults: readonly { readonly row: number; readonly column: string; readonly why: string }[];
}
