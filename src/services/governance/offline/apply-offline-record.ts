import { areaReaches } from '../../../domain/areas/area-reaches.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import { isGridRefusal } from '../../../domain/grid/grid-refusal.js';
import { type HouseholdWord, overruledFields } from '../../../domain/grid/household.js';
import { periodOf } from '../../../domain/grid/round-period.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type {
  OfflineContent,
  OfflineOutcome,
  OfflineRecord,
} from '../../../domain/offline/offline-record.js';
import type { OfflineRefusalCode } from '../../../domain/offline/offline-refusal.js';
import type { ServiceContext } from '../../context.js';
import { reportDispute } from '../../disputes/report-dispute.js';
import { keepHousehold } from '../../grid/keep-household.js';
import { recordStop } from '../../grid/record-stop.js';
import { reportHint } from '../../grid/report-hint.js';
import { announcePhotos } from './announce-photos.js';
import { requestKeyOf } from './request-key-of.js';

type Of<Kind extends OfflineContent['kind']> = Extract<OfflineContent, { kind: Kind }>;

/**
 * Makes of a record what it says (处理离线记录): done again it comes to the same. What its time decides waits until somebody
 * says when it was; trouble that somebody reports does not wait for that.
 */
export async function applyOfflineRecord(
  record: OfflineRecord,
  context: ServiceContext,
): Promise<OfflineOutcome> {
  const { content, by, gridCode, doubt } = record;
  if (!content) return { state: record.state };
  if (!areaReaches(by.areaCode, gridCode)) return refused('outside-area', '该网格不在您负责的辖区内。');
  const timeDecides = content.kind === 'visit' || content.kind === 'household';
  if (doubt && timeDecides) return { state: 'doubtful' };
  switch (content.kind) {
    case 'visit':
      return applyVisit(record, content, context);
    case 'household':
      return applyHousehold(record, content, context);
    case 'hint':
      return applyHint(record, content, context);
    case 'dispute':
      return applyDispute(record, content, context);
  }
}

/** The round is that of the day on which it really was, whatever the phone believed. */
async function applyVisit(
  { id, at, by, gridCode }: OfflineRecord,
  { round: kind, stopId, found, note }: Of<'visit'>,
  context: ServiceContext,
): Promise<OfflineOutcome> {
  const doneOn = dayInShanghai(at);
  const roundId = `${kind}:${gridCode}:${periodOf(kind, doneOn).id}`;
  const visit = { stopId, doneOn, found, ...(note ? { note } : {}) };
  const round = await recordStop(roundId, visit, by, context, { id, at });
  if (isGridRefusal(round)) return refused(round.code, round.message);
  const stands = round.stops.find((stop) => stop.id === stopId)?.wordId === id;
  return { state: stands ? 'taken' : 'newer-on-file' };
}

async function applyHousehold(
  { id, at, by, gridCode }: OfflineRecord,
  { code, facts }: Of<'household'>,
  context: ServiceContext,
): Promise<OfflineOutcome> {
  const household = await keepHousehold({ gridCode, code, facts }, by, context, { id, at });
  if (isGridRefusal(household)) return refused(household.code, household.message);
  const said = household.words.filter((word: HouseholdWord) => word.id === id);
  const newer = overruledFields(household, said);
  return newer.length > 0 ? { state: 'newer-on-file', newer } : { state: 'taken' };
}

async function applyHint(
  { id, at, by, gridCode }: OfflineRecord,
  { text }: Of<'hint'>,
  context: ServiceContext,
): Promise<OfflineOutcome> {
  const noticed = { gridCode, text, noticedOn: dayInShanghai(at) };
  const hint = await reportHint(requestKeyOf(id), noticed, by, context);
  return isGridRefusal(hint) ? refused(hint.code, hint.message) : { state: 'taken', becameId: hint.id };
}

async function applyDispute(
  record: OfflineRecord,
  { kind: _kind, address, photos, ...told }: Of<'dispute'>,
  context: ServiceContext,
): Promise<OfflineOutcome> {
  const { id, at, by, gridCode } = record;
  const place = { address };
  const reported = { ...told, scaleCode: '01', happenedOn: at, place, areaCode: gridCode } as const;
  const dispute = await reportDispute(reported, requestKeyOf(id), by, context, at);
  if (isRefusal(dispute)) return refused(dispute.code, dispute.message);
  await announcePhotos(dispute.id, record.id, photos, context);
  return { state: 'taken', becameId: dispute.id };
}

const KNOWN: readonly string[] = ['outside-area', 'not-found', 'wrong-state'] satisfies OfflineRefusalCode[];

/** A no from where the record belongs, in the words of this door. */
const refused = (code: string, message: string): OfflineOutcome => ({
  state: 'refused',
  code: KNOWN.includes(code) ? (code as OfflineRefusalCode) : 'invalid-input',
  message,
});
