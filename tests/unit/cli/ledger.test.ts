import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerReport } from '../../../src/cli/ledger-run.js';
import { runCli } from '../../../src/cli/run-cli.js';
import { readTable } from '../../../src/documents/tables/read-table.js';
import { wiring } from '../../../src/wiring/wiring.js';
import { testStore } from '../../kit/test-store.js';
import { fakeCli } from './fake-cli.js';

const HEADINGS = [
  '编号',
  '纠纷类型',
  '社区',
  '纠纷简要情况',
  '受理日期',
  '调解日期',
  '调解结果',
  '金额',
  '结案日期',
];
const row = (number: string, kind = '邻里', day: string | null = '2021-03-01') => [
  number,
  kind,
  '谷律社区',
  `第${number}件，水沟堵塞。`,
  day,
  '2021-03-02',
  '成功',
  8600.5,
  '2021-03-05',
];

describe('hub ledger', () => {
  let store: Awaited<ReturnType<typeof testStore>>;
  let folder: string;
  beforeAll(async () => {
    store = await testStore();
    folder = await mkdtemp(join(tmpdir(), 'hub-ledger-'));
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  async function hub(...args: string[]): Promise<{ code: number; printed: string; told: string }> {
    const { ledgerColumns, importLedger } = wiring;
    const environment = { MONGODB_URI: store.uri, DATA_DIR: folder, LOG_LEVEL: 'silent' };
    const { cli, printed, told } = fakeCli({ ledgerColumns, importLedger }, environment);
    const code = await runCli(['ledger', ...args], cli);
    return { code, printed: printed.join('\n'), told: told.join('\n') };
  }
  const taking = async (file: string, ...more: string[]): Promise<LedgerReport> => {
    const { code, printed, told } = await hub(
      'import',
      file,
      '--as',
      'paper-2021',
      '--reason',
      '补录历年台账。',
      '--json',
      ...more,
    );
    expect([code, told]).toEqual([0, '']);
    return JSON.parse(printed);
  };
  const inFolder = (name: string) => join(folder, name);
  async function sheet(name: string, rows: (string | number | null)[][]): Promise<string> {
    await writeFile(
      inFolder(name),
      await writeXlsx({ sheets: [{ name: '台账', rows: [HEADINGS, ...rows] }] }),
    );
    return inFolder(name);
  }

  it('maps columns once, looks first, takes each sound row once, and says what is wrong with the others', async () => {
    const file = await sheet('ledger.xlsx', [
      row('A-1'),
      row('A-2'),
      row('A-3', '打架'),
      row('A-4', '邻里', '去年'),
      row('A-1'),
    ]);
    const { printed } = await hub('columns', file);
    const proposed = JSON.parse(printed);
    expect(proposed.columns).toMatchObject({
      key: '编号',
      category: '纠纷类型',
      area: '社区',
      amount: '金额',
    });
    await writeFile(
      inFolder('columns.json'),
      JSON.stringify({ ...proposed, values: { ...proposed.values, category: { 邻里: '02' } } }),
    );

    // Without a mapping of its own nobody knows what the kinds of quarrels mean.
    expect((await taking(file, '--dry-run')).sound).toBe(0);
    const errors = inFolder('errors.xlsx');
    const mapped = ['--columns', inFolder('columns.json'), '--errors', errors];
    const looked = await taking(file, '--dry-run', ...mapped);
    expect(looked).toMatchObject({ rows: 5, sound: 2, taken: 0, known: 0 });
    expect(looked.faults).toEqual([
      { row: 4, column: '纠纷类型', why: '没有对应的代码：打架' },
      { row: 5, column: '受理日期', why: '不是日期' },
      { row: 6, column: '编号', why: '与第2行重复' },
    ]);
    const { rows } = await readTable(await readFile(errors));
    expect(rows.map(({ cells }) => cells.get('行号'))).toEqual([4, 5, 6]);
    expect((await stat(errors)).mode & 0o077).toBe(0);

    expect(await taking(file, ...mapped)).toMatchObject({ taken: 2, known: 0 });
    // The columns are saved; what was corrected comes in, what is on file does not again.
    const corrected = await sheet('corrected.xlsx', [row('A-1'), row('A-2'), row('A-3'), row('A-4')]);
    expect(await taking(corrected)).toMatchObject({ rows: 4, taken: 2, known: 2, faults: [] });
    expect(await taking(corrected)).toMatchObject({ taken: 0, known: 4 });
    const lines = await hub('import', corrected, '--as', 'paper-2021', '--reason', '补录历年台账。');
    expect(lines.printed).toBe('4 rows: 0 taken, 4 on file already, 0 not sound.');
  });

  it('knows rows without a number by what they say, in whatever encoding', async () => {
    const csv = (encoding: 'utf8' | 'utf16le', file: string) =>
      writeFile(
        inFolder(file),
        `${encoding === 'utf8' ? '' : '\uFEFF'}社区,纠纷类型,简要情况,受理日期,结案日期\n谷律社区,02,田埂之争。,2021/3/1,2021/3/5\n`,
        encoding,
      );
    await csv('utf8', 'a.csv');
    await csv('utf16le', 'b.csv');
    const take = async (file: string) => {
      const { printed } = await hub(
        'import',
        inFolder(file),
        '--as',
        'no-numbers',
        '--reason',
        '补录历年台账。',
        '--json',
      );
      return JSON.parse(printed) as LedgerReport;
    };
    expect(await take('a.csv')).toMatchObject({ taken: 1, known: 0 });
    expect(await take('b.csv')).toMatchObject({ taken: 0, known: 1 });
  });

  it.each<[string, string[], string]>([
    ['a file that is not there', ['none.csv', '--as', 'x', '--reason', '补录历年台账。'], 'none.csv'],
    ['a reason that says nothing', ['a.csv', '--as', 'y', '--reason', '补'], '理由'],
    ['a name with a colon', ['a.csv', '--as', 'x:y', '--reason', '补录历年台账。'], 'letters'],
    [
      'columns that are none',
      ['a.csv', '--as', 'z', '--reason', '补录历年台账。', '--columns', 'a.csv'],
      'mapping',
    ],
    [
      'columns that the file lacks',
      ['a.csv', '--as', 'z', '--reason', '补录历年台账。', '--columns', 'columns.json'],
      '没有这些列',
    ],
  ])('refuses %s, and takes nothing', async (_name, args, part) => {
    const [file = '', ...rest] = args;
    const at = rest.map((one) => (/\.(csv|json)$/.test(one) ? inFolder(one) : one));
    const { code, told } = await hub('import', inFolder(file), ...at);
    expect(code).not.toBe(0);
    expect(told).toContain(part);
  });
});
