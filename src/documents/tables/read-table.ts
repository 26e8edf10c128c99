import type { CellValue, Sheet } from 'hucre';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import type { Cell } from '../../domain/ledgers/read-cell.js';
import { checkZip } from './check-zip.js';
import { decodeText } from './decode-text.js';
import { TABLE_LIMITS, type Table, TableError } from './table.js';

/**
 * Reads a table out of an xlsx or CSV file, whoever made it (读取表格). Formulas count as what they came to; a merged cell
 * holds for all the cells that it covers. What is in a hidden sheet is not read.
 *
 * @param sheet its name; the first one that is not hidden, where it is left out
 * @param headingRow as the spreadsheet counts, from 1
 * @throws TableError where it is none, too large, or has two columns of one name
 */
export async function readTable(
  bytes: Uint8Array,
  { sheet, headingRow = 1 }: { readonly sheet?: string; readonly headingRow?: number } = {},
): Promise<Table> {
  if (bytes.length > TABLE_LIMITS.fileBytes) {
    throw new TableError(`文件超过 ${TABLE_LIMITS.fileBytes / 1024 / 1024} MB，请分开导入。`);
  }
  const isOld = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isOld) throw new TableError('是旧版 xls 文件或加密文件，请另存为不加密的 xlsx 再导入。');
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return tableOf(isZip ? await rowsOfXlsx(bytes, sheet) : rowsOfCsv(bytes), headingRow);
}

async function rowsOfXlsx(bytes: Uint8Array, wanted: string | undefined): Promise<CellValue[][]> {
  checkZip(bytes);
  const sheets = await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) =>
      wanted === undefined ? !hidden && !veryHidden : name === wanted,
    maxRows: TABLE_LIMITS.rows + 2,
  }).then(
    (book) => book.sheets,
    () => {
      throw new TableError('xlsx 文件已损坏，或不是表格。');
    },
  );
  const [found] = sheets;
  if (!found)
    throw new TableError(wanted === undefined ? 'xlsx 文件里没有表格。' : `没有名为“${wanted}”的工作表。`);
  return withMerged(found);
}

/** Each merged cell's value in all that it covers, within what was read. */
function withMerged({ rows, merges = [] }: Sheet): CellValue[][] {
  const filled = rows.map((row) => [...row]);
  for (const { startRow, endRow, startCol, endCol } of merges) {
    const value = rows[startRow]?.[startCol] ?? null;
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1) {
      for (let column = startCol; column <= Math.min(endCol, TABLE_LIMITS.columns); column += 1) {
        const cells = filled[row];
        if (cells) cells[column] = value;
      }
    }
  }
  return filled;
}

function rowsOfCsv(bytes: Uint8Array): CellValue[][] {
  const text = decodeText(bytes);
  try {
    return parseCsv(text, { maxRows: TABLE_LIMITS.rows + 2 });
  } catch {
    throw new TableError('CSV 文件的引号或分隔符有误。');
  }
}

function tableOf(rows: readonly CellValue[][], headingRow: number): Table {
  if (rows.length > TABLE_LIMITS.rows + 1)
    throw new TableError(`表格超过 ${TABLE_LIMITS.rows} 行，请分开导入。`);
  const headings = (rows[headingRow - 1] ?? []).map((cell) => String(cell ?? '').trim());
  while (headings.at(-1) === '') headings.pop();
  const named = headings.filter((heading) => heading !== '');
  if (named.length === 0) throw new TableError('没有表头。');
  if (headings.length > TABLE_LIMITS.columns) throw new TableError(`表格超过 ${TABLE_LIMITS.columns} 列。`);
  const twice = named.find((heading, index) => named.indexOf(heading) !== index);
  if (twice !== undefined) throw new TableError(`有两列的表头都是“${twice.slice(0, 20)}”。`);
  return {
    headings: named,
    rows: rows.slice(headingRow).flatMap((row, index) => {
      const cells = new Map<string, Cell>();
      for (const [column, heading] of headings.entries()) {
        const cell = cellOf(row[column]);
        if (heading !== '' && cell !== undefined) cells.set(heading, cell);
      }
      return cells.size === 0 ? [] : [{ number: headingRow + index + 1, cells }];
    }),
  };
}

function cellOf(value: CellValue | undefined): Cell {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'string') return value;
  const signs = [...value.toWellFormed()];
  if (signs.length > TABLE_LIMITS.cellSigns)
    throw new TableError(`有单元格超过 ${TABLE_LIMITS.cellSigns} 字。`);
  return signs.join('').trim() === '' ? undefined : signs.join('');
}
