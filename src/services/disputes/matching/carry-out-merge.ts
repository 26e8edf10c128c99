import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { MergeProposal } from '../../../domain/disputes/merge-proposal.js';
import type { ServiceContext } from '../../context.js';
import { beginMerge } from './begin-merge.js';

/**
 * Merges what somebody agreed to merge (执行并案). Doing it again changes nothing.
 *
 * @returns what changes in the proposal: where the two can be merged no longer, it is open again
 */
export async function carryOutMerge(
  { decided, score, reasons }: MergeProposal,
  { loserId, winnerId }: { readonly loserId: string; readonly winnerId: string },
  context: ServiceContext,
): Promise<(current: MergeProposal) => MergeProposal> {
  const unchanged = (current: MergeProposal) => current;
  if (!decided) return unchanged;
  const { by, reason } = decided;
  const outcome = await beginMerge(loserId, { disputeId: winnerId, by, reason, score, reasons }, context);
  if (!isRefusal(outcome) || outcome.see === winnerId) return unchanged;
  return ({ decided: _overtaken, ...current }) => ({ ...current, state: 'open' });
}
