import { z } from 'zod';
import { areaReaches } from '../../domain/areas/area-reaches.js';
import type { CodeList } from '../../domain/codes/code-list.js';
import type { FiledCategory } from '../../domain/codes/filed-category.js';
import { filedUnder } from '../../domain/codes/filed-under.js';
import { listInForce } from '../../domain/codes/list-in-force.js';
import { whyNotUsable } from '../../domain/codes/why-not-usable.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { HistoricCase } from '../../domain/disputes/historic-case.js';
import { historicFacts } from '../../domain/disputes/historic-facts.js';
import { recordEvent } from '../../domain/disputes/record-event.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { NewFact } from '../../domain/figures/case-fact.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../domain/people/actor.js';
import { newId, type ServiceContext } from '../context.js';
import { FACTS_LANE, fileFactsEffect } from '../effects/file-facts.js';
import { admitImported } from '../insight/admit-imported.js';
import { checkReason } from './check-reason.js';
import { historicCaseSchema } from './historic-case-schema.js';
import { OFFICE_DESK } from './office-desk.js';

/** Rows of a ledger that are to be taken over. */
export interface LedgerBatch {
  /** Names the ledger, 1 to 40 letters, digits and hyphens (台账名称). */
  readonly ledger: string;
  /** Names this batch of it; the same one again changes nothing. */
  readonly batch: string;
  readonly reason: string;
  readonly cases: readonly HistoricCase[];
}

/** What was taken over: how many were new, and how many were on file already. */
export interface LedgerImport {
  readonly taken: number;
  readonly known: number;
}

const MOST_CASES = 100;
const NAME = /^[\w-]{1,40}$/;
const MOST_FAULTS = 5;

/**
 * Takes closed cases over from a ledger of the office (台账补录): each once, with the times at which things happened, so
 * that figures of years before the hub can be counted like all others. Either all rows are sound or none is taken.
 */
export async function importHistoricCases(
  request: LedgerBatch,
  by: Actor,
  context: Pick<ServiceContext, 'repositories' | 'clock'>,
): Promise<LedgerImport | Refusal> {
  const { ledger, batch, cases } = request;
  const now = context.clock.now();
  const lists = await context.repositories.codeLists.all();
  const fault = checkReason(request.reason) ?? faultOf(request, lists, by, now);
  if (fault) return fault;
  const facts: NewFact[] = [];
  let taken = 0;
  for (const row of cases) {
    const externalId = `ledger:${ledger}:${row.key}`;
    const made = newId({ now: () => row.reportedAt });
    const id = await context.repositories.sources.claim('hub', externalId, made);
    const inForce = listInForce(lists, dayInShanghai(row.reportedAt));
    const filed = filedUnder(inForce, row.categoryCode, lists);
    const rowFacts = historicFacts({ id, areaCode: row.areaCode }, filed, row, by, now);
    facts.push(...rowFacts);
    const dispute = closedDispute(id, externalId, row, filed, rowFacts, request.reason.trim(), by, now);
    if (await context.repositories.disputes.insert(dispute)) taken += 1;
  }
  const id = `ledger:${ledger}:${batch}`;
  await admitImported({ id, reason: request.reason.trim(), facts }, by, context);
  return { taken, known: cases.length - taken };
}

function faultOf(
  { ledger, batch, cases }: LedgerBatch,
  lists: readonly CodeList[],
  by: Actor,
  now: Date,
): Refusal | undefined {
  if (!NAME.test(ledger) || !NAME.test(batch)) {
    return refuse('invalid-input', '台账名称和批次须为 1 至 40 个字母、数字或连字符。');
  }
  if (cases.length < 1 || cases.length > MOST_CASES) {
    return refuse('invalid-input', `一次补录 1 至 ${MOST_CASES} 件。`);
  }
  const checked = z.array(historicCaseSchema(now)).safeParse(cases);
  if (!checked.success) {
    const faults = checked.error.issues.map(
      ({ path: [row, ...field] }) => `第${Number(row) + 1}行 ${field.join('.')}`,
    );
    const shown = [...new Set(faults)].slice(0, MOST_FAULTS).join('；');
    return refuse('invalid-input', `以下内容缺失或不符合要求：${shown}`);
  }
  for (const [row, { categoryCode, reportedAt }] of cases.entries()) {
    const unusable = whyNotUsable(lists, categoryCode, dayInShanghai(reportedAt));
    if (unusable) return refuse('invalid-input', `第${row + 1}行 ${unusable}`);
  }
  const keys = new Set(cases.map(({ key }) => key));
  if (keys.size < cases.length) return refuse('invalid-input', '同一批次内有重复的台账编号。');
  return cases.every(({ areaCode }) => areaReaches(by.areaCode, areaCode))
    ? undefined
    : refuse('outside-area', '不能补录本人辖区以外的案件。');
}

function closedDispute(
  id: string,
  externalId: string,
  row: HistoricCase,
  filed: FiledCategory,
  facts: readonly NewFact[],
  reason: string,
  by: Actor,
  now: Date,
): Dispute {
  const { title, summary, scaleCode, peopleInvolved, happenedOn, place, areaCode } = row;
  const taken: Dispute = {
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [fileFactsEffect.emit({ lane: FACTS_LANE, key: 'ledger', notBefore: now }, { facts })],
    title,
    summary,
    ...filed,
    scaleCode,
    peopleInvolved,
    happenedOn,
    place,
    areaCode,
    step: 'closed',
    stepEnteredAt: row.closedAt,
    owner: OFFICE_DESK,
    sources: [{ platform: 'hub', externalId, reportedAt: row.reportedAt }],
    broughtBy: by.personId,
    partyIds: [],
    history: [],
  };
  const collected = recordEvent(taken, { action: 'collected' }, by, row.reportedAt);
  return recordEvent(collected, { action: 'imported', reason }, by, now);
}
