import type { CellValue } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';

/** A sheet to be written: rows of values; text stays text, whatever it begins with. */
export interface WrittenSheet {
  /** At most 31 characters, none of []:*?/\. */
  readonly name: string;
  readonly rows: readonly (readonly (string | number | undefined)[])[];
  /** Widths of the columns, in signs. */
  readonly widths?: readonly number[];
}

/** Writes an xlsx file (生成表格). */
export const writeTable = (sheets: readonly WrittenSheet[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(({ name, rows, widths = [] }) => ({
      name,
      columns: widths.map((width) => ({ width })),
      rows: rows.map((row) => row.map((value): CellValue => value ?? null)),
    })),
  });
