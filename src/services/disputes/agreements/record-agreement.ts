import type { Agreement } from '../../../domain/agreements/agreement.js';
import { auditedAgreement } from '../../../domain/agreements/audited-agreement.js';
import { checkDraft, type Draft } from '../../../domain/agreements/check-draft.js';
import { judgeClause } from '../../../domain/agreements/clause-rules.js';
import { asOf } from '../../../domain/agreements/decide-agreement.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { refuseMerged } from '../../../domain/disputes/refuse-merged.js';
import { refuseSuspended } from '../../../domain/disputes/refuse-suspended.js';
import { SCHEMA_VERSION } from '../../../domain/effects/schema-version.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../../domain/people/actor.js';
import { refuseOffTrack } from '../../../domain/routing/refuse-off-track.js';
import type { ServiceContext } from '../../context.js';
import { workedCase } from '../worked-case.js';
import { followed } from './change-agreement.js';

/**
 * Takes an agreement down (登记调解协议): a written one to be signed and sealed, or an oral one, which is in force at once.
 *
 * @param requestKey chosen by the caller; the same key takes down once, however often it is sent
 */
export async function recordAgreement(
  disputeId: string,
  draft: Draft,
  requestKey: string,
  by: Actor,
  context: ServiceContext,
): Promise<Agreement | Refusal> {
  const { repositories, clock } = context;
  if (!/^[\w-]{8,64}$/.test(requestKey)) return refuse('invalid-input', '请求编号不符合要求。');
  const dispute = await workedCase(disputeId, by, context);
  if (isRefusal(dispute)) return dispute;
  const requestedAs = `${by.personId}:${requestKey}`;
  const earlier = await repositories.agreements.ofDisputes([disputeId]);
  const known = earlier.find((one) => one.requestedAs === requestedAs);
  if (known) return known;
  const stopped = dispute.mergedInto ? refuseMerged(dispute) : refuseSuspended(dispute);
  if (stopped) return stopped;
  const now = clock.now();
  const today = dayInShanghai(now);
  const fault = checkDraft(draft, await repositories.parties.findMany(dispute.partyIds), today);
  if (fault) return refuse('invalid-input', fault);
  const clauses = draft.clauses.map(judgeClause);
  const decidedElsewhere = refuseOffTrack(dispute, clauses);
  if (decidedElsewhere) return decidedElsewhere;
  const agreement: Agreement = asOf(
    {
      ...draft,
      clauses,
      id: `${disputeId}:${earlier.length + 1}`,
      version: 1,
      schemaVersion: SCHEMA_VERSION,
      disputeId,
      areaCode: dispute.areaCode,
      requestedAs,
      signatures: [],
      state: 'awaiting',
      performances: [],
      alarms: [],
      visits: [],
      remedies: [],
      recordedBy: by,
      recordedAt: now,
      effects: [],
    },
    today,
  );
  const audited = {
    ...agreement,
    effects: [auditedAgreement({ ...agreement, version: 0 }, 'recorded', by, now)],
  };
  const next = followed(audited, undefined, now);
  if (await repositories.agreements.insert(next)) return next;
  // Somebody else took one down at the same moment, or the record is being erased.
  return refuse('stale-revision', '刚刚有人为该纠纷登记了协议，请刷新后再办理。');
}
