import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { MergeProposal } from '../../../domain/disputes/merge-proposal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { mayDecideMerge } from './may-decide-merge.js';

/** Writes what somebody decided about an open proposal (并案建议的决定), with who, when and why. */
export async function decideProposal(
  id: string,
  reason: string,
  by: Actor,
  { repositories, clock }: ServiceContext,
  decide: (open: MergeProposal) => MergeProposal | Refusal,
): Promise<MergeProposal | Refusal> {
  const outcome = await repositories.mergeProposals.change<MergeProposal | Refusal>(id, (current) => {
    const refusal = mayDecideMerge(by, current.areaCodes, reason);
    if (refusal) return { result: refusal };
    if (current.state !== 'open') return { result: refuse('already-decided', '该并案建议已经有了结论。') };
    const decided = decide(current);
    if (isRefusal(decided)) return { result: decided };
    const next = { ...decided, decided: { by, at: clock.now(), reason: reason.trim() } };
    return { next, result: next };
  });
  return outcome ?? refuse('not-found', '没有找到该并案建议。');
}
