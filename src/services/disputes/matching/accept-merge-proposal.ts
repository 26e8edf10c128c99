import { chooseWinner } from '../../../domain/disputes/choose-winner.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { MergeProposal } from '../../../domain/disputes/merge-proposal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { whyNotMerged } from '../../../domain/disputes/why-not-merged.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { carryOutMergeEffect } from '../../effects/carry-out-merge.js';
import { decideProposal } from './decide-proposal.js';

/**
 * The desk agrees that two disputes are one case (同意并案). The merge follows.
 *
 * @param keep which of the two stays; without it, the one that others are part of or that the court has, else the older
 */
export async function acceptMergeProposal(
  { id, keep, reason }: { id: string; keep?: string; reason: string },
  by: Actor,
  context: ServiceContext,
): Promise<MergeProposal | Refusal> {
  const { repositories, clock } = context;
  const ids = (await repositories.mergeProposals.find(id))?.disputeIds ?? [];
  const [one, other] = await repositories.disputes.findMany(ids);
  return decideProposal(id, reason, by, context, (proposal) => {
    if (!one || !other) return { ...proposal, state: 'settled' };
    const { winner, loser } = inOrder(one, other, keep);
    const refusal = whyNotMerged(loser, winner);
    if (refusal) return refusal;
    const at = { lane: 'merge', key: String(proposal.version), notBefore: clock.now() };
    const effect = carryOutMergeEffect.emit(at, { loserId: loser.id, winnerId: winner.id });
    return { ...proposal, state: 'accepted', effects: [...proposal.effects, effect] };
  });
}

function inOrder(
  one: Dispute,
  other: Dispute,
  keep: string | undefined,
): { winner: Dispute; loser: Dispute } {
  if (keep === other.id) return { winner: other, loser: one };
  if (keep === one.id) return { winner: one, loser: other };
  const [older, younger] = one.id < other.id ? [one, other] : [other, one];
  return chooseWinner(one, other) ?? { winner: older, loser: younger };
}
