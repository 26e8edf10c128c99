import { mergeProposalId } from '../../../domain/disputes/merge-proposal-id.js';
import type { MergedInto } from '../../../domain/disputes/merged-into.js';
import type { ServiceContext } from '../../context.js';

/** Takes off the desk's list what a merge has decided (并案建议了结): that of the two, and all else about the loser. */
export async function settleProposals(
  loserId: string,
  winnerId: string,
  { by, at, reason }: MergedInto,
  { repositories }: ServiceContext,
): Promise<void> {
  const { mergeProposals } = repositories;
  const decided = mergeProposalId(loserId, winnerId);
  for (const { id } of await mergeProposals.openAbout(loserId)) {
    const state = id === decided ? 'accepted' : 'settled';
    await mergeProposals.change(id, (current) =>
      current.state === 'open'
        ? { next: { ...current, state, decided: { by, at, reason } }, result: undefined }
        : { result: undefined },
    );
  }
}
