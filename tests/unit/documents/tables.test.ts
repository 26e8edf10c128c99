import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/documents/tables/read-table.js';
import { TABLE_LIMITS, TableError } from '../../../src/documents/tables/table.js';
import { writeTable } from '../../../src/documents/tables/write-table.js';

const why = async (bytes: Uint8Array, options = {}): Promise<string> => {
  const fault = await readTable(bytes, options).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(TableError);
  return (fault as TableError).message;
};
const cells = async (bytes: Uint8Array, options = {}) =>
  (await readTable(bytes, options)).rows.map(({ number, cells: row }) => [number, Object.fromEntries(row)]);

/** A zip file of one part that claims to be of some size, whatever it is. */
function zip(name: string, content: Uint8Array, claimed: number): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const entry = Buffer.alloc(46 + name.length);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, entry, end]);
}

describe('a table out of a CSV file', () => {
  const expected = [[2, { 编号: '1', 简要情况: '水沟，"堵"了\n三天' }]];
  const text = '编号,简要情况\r\n1,"水沟，""堵""了\n三天"\r\n,\r\n';
  const gb18030 = Buffer.from(
    'b1e0bac52cbcf2d2aac7e9bff60d0a312c22cbaeb9b5a3ac2222b6c22222c1cb0ac8fdccec220d0a2c0d0a',
    'hex',
  );

  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['GB18030', gb18030],
  ])('in %s is read with its quotes and breaks, without empty rows', async (_name, bytes) => {
    expect(await cells(bytes)).toEqual(expected);
  });

  it('takes formulas for the words that they are', async () => {
    expect(await cells(Buffer.from("编号,标题\n1,=cmd|' /C calc'!A0\n"))).toEqual([
      [2, { 编号: '1', 标题: "=cmd|' /C calc'!A0" }],
    ]);
  });

  it.each<[string, Uint8Array, string]>([
    ['neither text', Buffer.from([0xff, 0x00, 0x81, 0xff, 0xff]), '编码'],
    ['bytes with zeros', Buffer.from('a,b\n\0,1\n'), '编码'],
    ['nothing', Buffer.from(''), '表头'],
    ['two columns of one name', Buffer.from('编号,编号\n1,2\n'), '编号'],
    ['too many rows', Buffer.from(`编号\n${'1\n'.repeat(TABLE_LIMITS.rows + 2)}`), '行'],
    ['too many columns', Buffer.from(Array.from({ length: 201 }, (_, n) => `c${n}`).join(',')), '列'],
    ['too long a cell', Buffer.from(`编号\n${'长'.repeat(8_001)}\n`), '单元格'],
    ['more bytes than are read', new Uint8Array(TABLE_LIMITS.fileBytes + 1), 'MB'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'xls'],
  ])('of %s is refused, and says why', async (_name, bytes, part) => {
    expect(await why(bytes)).toContain(part);
  });
});

describe('a table out of an xlsx file', () => {
  it('is read as it was written: days, numbers, words; a merged cell holds for all that it covers', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: '说明', hidden: true, rows: [['不读']] },
        {
          name: '台账',
          rows: [
            ['2021 年台账'],
            ['编号', '社区', '受理日期', '金额'],
            ['1', '谷律社区', new Date('2021-03-01T00:00:00Z'), 8600.5],
            ['2', null, null, 3],
          ],
          merges: [{ startRow: 2, endRow: 3, startCol: 1, endCol: 1 }],
        },
      ],
    });
    expect(await cells(bytes, { headingRow: 2 })).toEqual([
      [3, { 编号: '1', 社区: '谷律社区', 受理日期: new Date('2021-03-01T00:00:00Z'), 金额: 8600.5 }],
      [4, { 编号: '2', 社区: '谷律社区', 金额: 3 }],
    ]);
    expect(await why(bytes, { sheet: '没有' })).toContain('没有');
  });

  it('keeps words that look like formulas words when it is written', async () => {
    const bytes = await writeTable([
      {
        name: '导入错误',
        rows: [
          ['行号', '问题'],
          [2, '=1+1'],
          [3, undefined],
        ],
      },
    ]);
    expect(await cells(bytes)).toEqual([
      [2, { 行号: 2, 问题: '=1+1' }],
      [3, { 行号: 3 }],
    ]);
  });

  it.each<[string, Uint8Array, string]>([
    [
      'that unpacks to more than it says',
      zip('xl/workbook.xml', new Uint8Array(TABLE_LIMITS.unpackedBytes + 1), 10),
      '解压后',
    ],
    ['that is cut off', zip('xl/workbook.xml', new Uint8Array(100), 100).subarray(0, 60), 'xlsx'],
    ['with no workbook in it', zip('readme.txt', Buffer.from('hello'), 5), 'xlsx'],
    ['that is none', Buffer.from('PK not a zip at all, but long enough to look'), 'xlsx'],
  ])('%s is refused, and says why', async (_name, bytes, part) => {
    expect(await why(bytes)).toContain(part);
  });
});
