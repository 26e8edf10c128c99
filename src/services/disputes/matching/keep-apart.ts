import type { Dispute } from '../../../domain/disputes/dispute.js';
import { mergeProposalId } from '../../../domain/disputes/merge-proposal-id.js';
import type { judgeCandidates } from '../../../domain/matching/judge-candidates.js';
import { judgeMatch } from '../../../domain/matching/judge-match.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { compareDisputes } from './compare-disputes.js';
import { proposeMerge } from './propose-merge.js';

/** Remembers that somebody took two disputes apart (不再并案), as if it had been proposed and declined. Again changes nothing. */
export async function keepApart(
  loser: Dispute,
  { winnerId, reason, by, at }: { winnerId: string; reason: string; by: Actor; at: Date },
  context: ServiceContext,
): Promise<void> {
  const { repositories } = context;
  const winner = await repositories.disputes.find(winnerId);
  const [comparison] = winner ? await compareDisputes(loser, [winner], repositories, alone) : [];
  if (!winner || !comparison) return;
  await proposeMerge([winner, loser], comparison, context);
  await repositories.mergeProposals.change(mergeProposalId(winner.id, loser.id), (current) => ({
    next: { ...current, facts: comparison.facts, state: 'declined', decided: { by, at, reason } },
    result: undefined,
  }));
}

/** Nothing else was looked for, so that nothing else comes near is not known. */
const alone: typeof judgeCandidates = (own, candidates) =>
  candidates.map(({ subject }) => judgeMatch(own, subject));
