/** A table of codes as one edition of a standard or contract defines it (代码表). */
export interface CodeTable {
  /** Where the codes come from, with the edition. */
  readonly source: string;
  /** Chinese name by code. */
  readonly names: Readonly<Record<string, string>>;
}

/** Whether the table has the code; what every object inherits is not a code. */
export const hasCode = (table: CodeTable, code: string): boolean => Object.hasOwn(table.names, code);
