import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { MergeProposal } from '../../../domain/disputes/merge-proposal.js';
import { mergeProposalId } from '../../../domain/disputes/merge-proposal-id.js';
import type { MatchJudgement } from '../../../domain/matching/match-judgement.js';
import type { ServiceContext } from '../../context.js';

/** Asks the desk whether two disputes are one case (提出并案建议): once, and again only when there are new facts. */
export async function proposeMerge(
  pair: readonly [Dispute, Dispute],
  { judgement, facts }: { readonly judgement: MatchJudgement; readonly facts: string },
  { repositories, clock }: ServiceContext,
): Promise<void> {
  const [older, younger] = pair.toSorted((one, other) => (one.id < other.id ? -1 : 1)) as [Dispute, Dispute];
  const id = mergeProposalId(older.id, younger.id);
  const { score, reasons } = judgement;
  const proposal: MergeProposal = {
    id,
    version: 1,
    schemaVersion: 1,
    effects: [],
    disputeIds: [older.id, younger.id],
    areaCodes: [...new Set([older.areaCode, younger.areaCode])],
    score,
    reasons,
    facts,
    state: 'open',
    proposedAt: clock.now(),
  };
  if (await repositories.mergeProposals.insert(proposal)) return;
  await repositories.mergeProposals.change(id, (current) => {
    const asksAgain =
      current.state === 'settled' || (current.state === 'declined' && current.facts !== facts);
    if (!asksAgain) return { result: undefined };
    return { next: { ...proposal, version: current.version, effects: current.effects }, result: undefined };
  });
}
