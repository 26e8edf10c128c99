import { chooseWinner } from '../../../domain/disputes/choose-winner.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import { mergeProposalId } from '../../../domain/disputes/merge-proposal-id.js';
import { HUB_ACTOR } from '../../../domain/people/hub-actor.js';
import type { ServiceContext } from '../../context.js';
import { beginMerge } from './begin-merge.js';
import { type Comparison, compareDisputes } from './compare-disputes.js';
import { findCandidates } from './find-candidates.js';
import { proposeMerge } from './propose-merge.js';

const MOST_PROPOSALS = 5;
const REASON = '平台自动比对，判定为同一纠纷。';

/**
 * Looks for other reports of the same dispute (并案比对). What is certain is merged, unless somebody has taken the two
 * apart before; what is likely is proposed to the desk. Again changes nothing.
 */
export async function matchDispute(
  dispute: Dispute,
  mode: 'automatic' | 'propose-only',
  context: ServiceContext,
): Promise<void> {
  if (dispute.mergedInto || dispute.step === 'closed') return;
  const found = await bestOfEach(dispute, context);
  const [first, ...others] = found;
  if (!first) return;
  const isMerged =
    mode === 'automatic' && first.judgement.verdict === 'merge' && (await merge(dispute, first, context));
  for (const comparison of isMerged ? others : found) {
    const stays = isMerged && dispute.id > first.other.id ? first.other : dispute;
    await proposeMerge([stays, comparison.other], comparison, context);
  }
}

/** The likeliest first; of those that are one case already only the likeliest, told of the case itself. */
async function bestOfEach(dispute: Dispute, { repositories }: ServiceContext): Promise<Comparison[]> {
  const candidates = await findCandidates(dispute, repositories);
  const others = candidates.filter(({ mergedInto }) => mergedInto?.disputeId !== dispute.id);
  const compared = (await compareDisputes(dispute, others, repositories))
    .filter(({ judgement }) => judgement.verdict !== 'apart')
    .toSorted(
      (one, other) => other.judgement.score - one.judgement.score || (one.other.id < other.other.id ? -1 : 1),
    );
  const winners = compared.flatMap(({ other }) => (other.mergedInto ? [other.mergedInto.disputeId] : []));
  const known = new Map((await repositories.disputes.findMany(winners)).map((one) => [one.id, one]));
  const best = new Map<string, Comparison>();
  for (const comparison of compared) {
    const { other } = comparison;
    const root = other.mergedInto ? known.get(other.mergedInto.disputeId) : other;
    if (!root || root.id === dispute.id || root.step === 'closed' || best.has(root.id)) continue;
    best.set(root.id, { ...comparison, other: root });
  }
  return [...best.values()].slice(0, MOST_PROPOSALS);
}

/** Merges two disputes if the hub may decide that by itself; false where somebody must be asked. */
async function merge(
  dispute: Dispute,
  { other, judgement }: Comparison,
  context: ServiceContext,
): Promise<boolean> {
  const chosen = chooseWinner(dispute, other);
  const known = await context.repositories.mergeProposals.find(mergeProposalId(dispute.id, other.id));
  if (!chosen || known?.state === 'declined') return false;
  const { score, reasons } = judgement;
  const { winner, loser } = chosen;
  const outcome = await beginMerge(
    loser.id,
    { disputeId: winner.id, by: HUB_ACTOR, reason: REASON, score, reasons },
    context,
  );
  return !isRefusal(outcome);
}
