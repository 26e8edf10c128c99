import { readFile, stat, writeFile } from 'node:fs/promises';
import type { LedgerReport, LedgerRun } from '../cli/ledger-run.js';
import type { Config } from '../config.js';
import { readTable } from '../documents/tables/read-table.js';
import { TABLE_LIMITS, type Table, TableError } from '../documents/tables/table.js';
import { writeTable } from '../documents/tables/write-table.js';
import { isRefusal } from '../domain/disputes/is-refusal.js';
import { headingOf } from '../domain/ledgers/case-of-row.js';
import { LEDGER_FIELDS } from '../domain/ledgers/ledger-field.js';
import { type LedgerMapping, proposeMapping } from '../domain/ledgers/ledger-mapping.js';
import { HUB_ACTOR } from '../domain/people/hub-actor.js';
import { importLedger } from '../services/disputes/ledgers/import-ledger.js';
import { parseMapping } from '../services/disputes/ledgers/mapping-schema.js';
import { asOperator } from './as-operator.js';

type Place = Pick<LedgerRun, 'file' | 'sheet' | 'headingRow'>;

/** `hub ledger columns` */
export async function columns(place: Place): Promise<string> {
  const { headings } = await tableAt(place);
  return JSON.stringify(proposeMapping(headings), undefined, 2);
}

/** `hub ledger import` */
export async function run(config: Config, request: LedgerRun): Promise<LedgerReport> {
  const table = await tableAt(request);
  const given = request.columns === undefined ? undefined : await mappingAt(request.columns);
  return asOperator(config, async (context) => {
    const { ledgerMappings } = context.repositories;
    const { ledger, reason, dryRun } = request;
    const mapping = given ?? (await ledgerMappings.find(ledger)) ?? proposeMapping(table.headings);
    const by = { ...HUB_ACTOR, personId: context.by.personId, name: '本机操作员' };
    const outcome = await importLedger({ ledger, table, mapping, reason, dryRun }, by, context);
    if (isRefusal(outcome)) throw new Error(outcome.message);
    if (!dryRun) await ledgerMappings.save(ledger, mapping);
    const faults = outcome.faults.map(({ row, field, why }) => ({
      row,
      column: headingOf(mapping, field, LEDGER_FIELDS[field][0]),
      why,
    }));
    if (request.errors !== undefined)
      await writeFile(request.errors, await errorSheet(faults), { mode: 0o600 });
    return { ...outcome, faults };
  });
}

const errorSheet = (faults: LedgerReport['faults']): Promise<Uint8Array> =>
  writeTable([
    {
      name: '导入错误',
      rows: [['行号', '列', '问题'], ...faults.map(({ row, column, why }) => [row, column, why])],
      widths: [8, 20, 60],
    },
  ]);

async function tableAt({ file, sheet, headingRow }: Place): Promise<Table> {
  // Looked at before it is read: a file too large is not taken into memory.
  if ((await stat(file)).size > TABLE_LIMITS.fileBytes) {
    throw new TableError(`文件超过 ${TABLE_LIMITS.fileBytes / 1024 / 1024} MB，请分开导入。`);
  }
  return readTable(await readFile(file), { headingRow, ...(sheet === undefined ? {} : { sheet }) });
}

async function mappingAt(path: string): Promise<LedgerMapping> {
  const mapping = parseMapping(await readFile(path, 'utf8'));
  if (typeof mapping === 'string') throw new Error(`${path} is no mapping of columns: ${mapping}`);
  return mapping;
}
