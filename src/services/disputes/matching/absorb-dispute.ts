import { absorb } from '../../../domain/disputes/absorb.js';
import { carrySuspension } from '../../../domain/disputes/carry-suspension.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { revision } from '../../../domain/disputes/revision.js';
import { whyNotMerged } from '../../../domain/disputes/why-not-merged.js';
import { HUB_ACTOR } from '../../../domain/people/hub-actor.js';
import type { ServiceContext } from '../../context.js';
import { weighAgain } from '../authority/state-fields.js';
import { waitForPolice } from '../wait-for-police.js';
import { resume } from './resume.js';
import { settleProposals } from './settle-proposals.js';
import { tellSources } from './tell-sources.js';

/**
 * Enters in the winner what became part of it (登记并入). Doing it again changes nothing.
 *
 * @returns what changes in the loser: its sources are told where the winner stands; or, where the winner was closed or
 * became part of another meanwhile, it is on its own again
 */
export async function absorbDispute(
  loser: Dispute,
  mergeId: string,
  context: ServiceContext,
): Promise<(current: Dispute) => Dispute> {
  const { repositories, clock } = context;
  const { mergedInto, ...alone } = loser;
  if (mergedInto?.mergeId !== mergeId) return (current) => current;
  const outcome =
    (await repositories.disputes.change<Dispute | Refusal>(mergedInto.disputeId, (winner) => {
      const joined = absorb(winner, loser);
      if (joined === winner) return { result: winner };
      const isKnown = winner.absorbs?.some((one) => one.mergeId === mergeId);
      const refusal = isKnown ? undefined : whyNotMerged(alone, winner);
      if (refusal) return { result: refusal };
      const now = clock.now();
      // Once: what the office has let go on since then is not stopped anew by what the loser still says.
      const stopped = isKnown ? joined : carrySuspension(joined, loser, now);
      const next = stopped === joined ? joined : waitForPolice(stopped, now);
      return { next, result: next };
    })) ?? refuse('not-found', '主案已不存在。');
  if (isRefusal(outcome)) {
    const { message } = outcome;
    return (current) =>
      current.mergedInto?.mergeId === mergeId ? resume(current, message, HUB_ACTOR, clock.now()) : current;
  }
  await settleProposals(loser.id, outcome.id, mergedInto, context);
  await weighAgain(loser.id, context);
  const { step, stepEnteredAt: at } = outcome;
  return (current) => tellSources(current, { mergeId, revision: revision(outcome), step, at });
}
