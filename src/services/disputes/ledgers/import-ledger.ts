import { createHash } from 'node:crypto';
import type { Table } from '../../../documents/tables/table.js';
import type { HistoricCase } from '../../../domain/disputes/historic-case.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { caseOfRow, keyOfRow, type RowFault } from '../../../domain/ledgers/case-of-row.js';
import { type LedgerMapping, missingColumns } from '../../../domain/ledgers/ledger-mapping.js';
import { wordsOf } from '../../../domain/ledgers/read-cell.js';
import type { Actor } from '../../../domain/people/actor.js';
import { historicCaseSchema } from '../historic-case-schema.js';
import { importHistoricCases } from '../import-historic-cases.js';
import { fieldOfPath } from './field-of-path.js';

/** An old ledger as it is taken over. */
export interface LedgerRequest {
  /** 1 to 40 letters, digits and hyphens (台账名称). */
  readonly ledger: string;
  readonly table: Table;
  readonly mapping: LedgerMapping;
  readonly reason: string;
  /** Only look: nothing is stored. */
  readonly dryRun: boolean;
}

/** What became of a ledger (台账导入结果). */
export interface LedgerOutcome {
  readonly rows: number;
  readonly taken: number;
  /** On file already, of an earlier run. */
  readonly known: number;
  /** Sound and new: what a dry run would take. */
  readonly sound: number;
  readonly faults: readonly (RowFault & { readonly row: number })[];
}

const BATCH = 100;

/**
 * Takes an old ledger over (台账导入): each sound row once, however often the file is read; rows that are not sound stay out and
 * are told one by one. Rows without a number of their own are known by what they say.
 */
export async function importLedger(
  { ledger, table, mapping, reason, dryRun }: LedgerRequest,
  by: Actor,
  context: Parameters<typeof importHistoricCases>[2],
): Promise<LedgerOutcome | Refusal> {
  const missing = missingColumns(mapping, table.headings);
  if (missing.length > 0)
    return refuse('invalid-input', `文件里没有这些列：${missing.slice(0, 10).join('、')}`);
  const { cases, faults } = casesOf(table, mapping, context.clock.now());
  const fresh: HistoricCase[] = [];
  for (const one of cases) if (!(await isOnFile(ledger, one, context))) fresh.push(one);
  const outcome = {
    rows: table.rows.length,
    known: cases.length - fresh.length,
    sound: fresh.length,
    faults,
  };
  if (dryRun) return { ...outcome, taken: 0 };
  let taken = 0;
  for (let from = 0; from < fresh.length; from += BATCH) {
    const batch = fresh.slice(from, from + BATCH);
    const named = digest(batch.map(({ key }) => key).join('\n'));
    const done = await importHistoricCases({ ledger, batch: named, reason, cases: batch }, by, context);
    if (isRefusal(done)) return done;
    taken += done.taken;
  }
  return { ...outcome, taken };
}

function casesOf({ rows }: Table, mapping: LedgerMapping, now: Date) {
  const schema = historicCaseSchema(now);
  const cases: HistoricCase[] = [];
  const faults: (RowFault & { row: number })[] = [];
  const seen = new Map<string, number>();
  for (const { number: row, cells } of rows) {
    const said = keyOfRow(cells, mapping);
    const words = () => [...cells].map(([heading, cell]) => `${heading}=${wordsOf(cell) ?? ''}`).join('\n');
    const key = said !== undefined && /^[\w-]{1,64}$/.test(said) ? said : `x${digest(said ?? words())}`;
    const first = seen.get(key);
    if (first !== undefined) {
      faults.push({ row, field: 'key', why: `与第${first}行重复` });
      continue;
    }
    seen.set(key, row);
    const made = caseOfRow(cells, mapping, key, now);
    if (!('key' in made)) {
      faults.push(...made.map((fault) => ({ ...fault, row })));
      continue;
    }
    const checked = schema.safeParse(made);
    if (checked.success) cases.push(made);
    else {
      const fields = new Set(checked.error.issues.map(({ path }) => fieldOfPath(path)));
      faults.push(...[...fields].map((field) => ({ row, field, why: '超出范围、晚于现在，或先后不合' })));
    }
  }
  return { cases, faults };
}

async function isOnFile(
  ledger: string,
  { key }: HistoricCase,
  { repositories }: Parameters<typeof importHistoricCases>[2],
): Promise<boolean> {
  const disputeId = await repositories.sources.find('hub', `ledger:${ledger}:${key}`);
  // Tied and not stored: an earlier run broke off in between, and this one finishes it.
  return disputeId !== undefined && (await repositories.disputes.find(disputeId)) !== undefined;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);
