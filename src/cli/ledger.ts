import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Cli } from './cli.js';
import type { LedgerReport } from './ledger-run.js';
import { wholeNumber } from './whole-number.js';
import { withStore } from './with-store.js';

interface Options {
  readonly as: string;
  readonly reason: string;
  readonly columns?: string;
  readonly sheet?: string;
  readonly headingRow: number;
  readonly dryRun?: true;
  readonly errors?: string;
  readonly json?: true;
}

const SHOWN = 20;

/** `hub ledger`: old ledgers of the office, from CSV or xlsx (台账导入). */
export function addLedger(program: Command, cli: Cli): void {
  const ledger = program.command('ledger').description('old ledgers of the office, from CSV or xlsx');
  ledger
    .command('columns')
    .description('print which column would be which field, as JSON to be corrected and given to import')
    .argument('<file>', 'CSV (UTF-8 or GB18030) or xlsx')
    .option('--sheet <name>', 'of an xlsx; the first one that is not hidden')
    .option('--heading-row <n>', 'in which row the headings are', wholeNumber(1, 100), 1)
    .action(async (file: string, { sheet, headingRow }: Pick<Options, 'sheet' | 'headingRow'>) => {
      const place = { file: resolve(file), headingRow, ...(sheet === undefined ? {} : { sheet }) };
      cli.print(await cli.wiring.ledgerColumns(place));
    });
  ledger
    .command('import')
    .description('take closed cases over, each once; rows that are not sound stay out and are named')
    .argument('<file>', 'CSV (UTF-8 or GB18030) or xlsx')
    .requiredOption(
      '--as <name>',
      'name of the ledger, letters, digits and hyphens; its columns are saved',
      named,
    )
    .requiredOption('--reason <text>', 'why it is taken over, 5 to 200 characters; it is recorded')
    .option('--columns <file>', 'which column is which field, as `hub ledger columns` prints it')
    .option('--sheet <name>', 'of an xlsx; the first one that is not hidden')
    .option('--heading-row <n>', 'in which row the headings are', wholeNumber(1, 100), 1)
    .option('--dry-run', 'only look: nothing is stored')
    .option('--errors <file>', 'write what is wrong in which row to this xlsx')
    .option('--json', 'as one JSON object')
    .action(async (file: string, options: Options) => {
      const { as: ledgerName, reason, columns, sheet, headingRow, dryRun = false, errors, json } = options;
      const report = await withStore(cli, (config) =>
        cli.wiring.importLedger(config, {
          file: resolve(file),
          ledger: ledgerName,
          reason,
          headingRow,
          dryRun,
          ...(columns === undefined ? {} : { columns: resolve(columns) }),
          ...(sheet === undefined ? {} : { sheet }),
          ...(errors === undefined ? {} : { errors: resolve(errors) }),
        }),
      );
      for (const line of json ? [JSON.stringify(report)] : lines(report, dryRun)) cli.print(line);
    });
}

function* lines({ rows, taken, known, sound, faults }: LedgerReport, dryRun: boolean): Generator<string> {
  const wrong = new Set(faults.map(({ row }) => row)).size;
  yield `${rows} rows: ${dryRun ? `${sound} would be taken` : `${taken} taken`}, ${known} on file already, ${wrong} not sound.`;
  for (const { row, column, why } of faults.slice(0, SHOWN)) yield `row ${row}, ${column}: ${why}`;
  if (faults.length > SHOWN) yield `and ${faults.length - SHOWN} more; --errors FILE has them all.`;
}

function named(name: string): string {
  if (!/^[\w-]{1,40}$/.test(name)) throw new InvalidArgumentError('1 to 40 letters, digits and hyphens.');
  return name;
}
