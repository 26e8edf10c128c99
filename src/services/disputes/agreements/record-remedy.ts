import type { Agreement, Remedy } from '../../../domain/agreements/agreement.js';
import { seekRemedy } from '../../../domain/agreements/seek-remedy.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { newFact } from '../../../domain/figures/new-fact.js';
import { whyNotRecorded } from '../../../domain/figures/why-not-recorded.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../../domain/people/actor.js';
import { startOfDay } from '../../../domain/time/add-days.js';
import type { ServiceContext } from '../../context.js';
import { FACTS_LANE, fileFactsEffect } from '../../effects/file-facts.js';
import { workedCase } from '../worked-case.js';
import { changeAgreement } from './change-agreement.js';

/**
 * Takes down that a broken agreement went to court (登记起诉、申请执行). A suit is a conversion (民转诉), in the books by the day on
 * which it was filed; that something was known to have turned into a suit already counts no second time. Enforcement is
 * none: the court has ruled already.
 */
export async function recordRemedy(
  id: string,
  asked: Omit<Remedy, 'by'>,
  by: Actor,
  context: ServiceContext,
): Promise<Agreement | Refusal> {
  const { repositories, clock } = context;
  const known = await repositories.agreements.find(id);
  const dispute = known && (await workedCase(known.disputeId, by, context));
  if (!known || !dispute) return refuse('not-found', '没有找到该协议。');
  if (isRefusal(dispute)) return dispute;
  const confirmations = await repositories.confirmations.ofDisputes([known.disputeId]);
  const isConfirmed = confirmations.some(
    ({ agreementId, state }) => agreementId === id && state === 'confirmed',
  );
  const remedy: Remedy = { ...asked, by };
  const judged = seekRemedy(known, remedy, isConfirmed, dayInShanghai(clock.now()));
  if (isRefusal(judged)) return judged;

  // Whose conversion it is in the books: a case that became part of another counts there.
  const root = dispute.mergedInto?.disputeId ?? dispute.id;
  const main = root === dispute.id ? dispute : await repositories.disputes.find(root);
  const members = [root, ...(main?.absorbs ?? []).map((one) => one.disputeId)];
  const facts = await repositories.caseFacts.ofDisputes(members);
  const sources = (main ?? dispute).sources.map(({ reportedAt }) => reportedAt.getTime());
  const reportedAt = new Date(Math.min(...sources));
  const at = startOfDay(asked.filedOn);
  const content = { kind: 'converted', to: 'suit' } as const;
  const said = { content, at, note: asked.note, sameMatter: true };
  const refusal = asked.kind === 'suit' ? whyNotRecorded(said, facts, reportedAt, clock.now()) : undefined;
  if (refusal && refusal.code !== 'already-recorded') return refuse('invalid-input', refusal.message);
  return changeAgreement(
    id,
    {
      detail: asked.kind,
      decide: (agreement, today) => seekRemedy(agreement, remedy, isConfirmed, today),
      effects: (_agreement, _dispute, now) => {
        if (asked.kind === 'enforcement' || refusal) return [];
        const fact = {
          ...newFact(dispute, content, `agreement-${id}`, { at, knownAt: now, by }),
          note: `${asked.caseNumber} ${asked.note}`,
        };
        return [fileFactsEffect.emit({ lane: FACTS_LANE, key: fact.id, notBefore: now }, { facts: [fact] })];
      },
    },
    by,
    context,
  );
}
