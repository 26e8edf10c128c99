import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import { auditedInsight } from '../../domain/figures/audited-insight.js';
import type { CaseFact } from '../../domain/figures/case-fact.js';
import { type InsightRefusal, refuseInsight } from '../../domain/figures/insight-refusal.js';
import { newFact } from '../../domain/figures/new-fact.js';
import { type SaidOfCase, whyNotRecorded } from '../../domain/figures/why-not-recorded.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { findCase } from './find-case.js';

/**
 * Somebody says what was done in a case, when, and how it came out (登记办案情况): what figures are counted from.
 *
 * @param requestKey chosen by the caller; the same key records once, however often it is sent
 */
export async function recordCaseFact(
  disputeId: string,
  said: SaidOfCase,
  requestKey: string,
  by: Actor,
  context: ServiceContext,
): Promise<CaseFact | InsightRefusal> {
  const { repositories, clock } = context;
  if (!/^[\w-]{8,64}$/.test(requestKey)) return refuseInsight('invalid-input', '请求编号不符合要求。');
  const dispute = await findCase(disputeId, by, context, said.content.kind === 'followed-up');
  if ('refused' in dispute) return dispute;
  if (dispute.suspended && said.content.kind === 'ended' && said.content.result === 'failed') {
    return refuseInsight('invalid-input', '因安全原因中止的调解不是调解不成，请登记为终止调解。');
  }
  const now = clock.now();
  const key = `${by.personId}:${requestKey}`;
  const fact = newFact(dispute, said.content, key, { at: said.at, knownAt: now, by });
  const members = [dispute.id, ...(dispute.absorbs ?? []).map((one) => one.disputeId)];
  const facts = await repositories.caseFacts.ofDisputes(members);
  const known = facts.find(({ id }) => id === fact.id);
  if (known) return known;
  const reportedAt = new Date(Math.min(...dispute.sources.map((source) => source.reportedAt.getTime())));
  const refusal = whyNotRecorded(said, facts, reportedAt, now);
  if (refusal) return refusal;
  const note = said.note?.trim();
  const recorded: CaseFact = {
    ...fact,
    ...(note ? { note } : {}),
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [
      auditedInsight(
        { type: 'Dispute', ids: [dispute.id], detail: said.content.kind, key: `fact:${fact.id}` },
        by,
        now,
      ),
    ],
  };
  const isStored = await repositories.caseFacts.insert(recorded);
  return isStored ? recorded : ((await repositories.caseFacts.find(fact.id)) ?? recorded);
}
