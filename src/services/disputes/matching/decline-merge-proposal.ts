import type { MergeProposal } from '../../../domain/disputes/merge-proposal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { decideProposal } from './decide-proposal.js';

/** The desk says that two disputes are two cases (不予并案). They are not proposed again unless new facts come. */
export const declineMergeProposal = (
  { id, reason }: { id: string; reason: string },
  by: Actor,
  context: ServiceContext,
): Promise<MergeProposal | Refusal> =>
  decideProposal(id, reason, by, context, (proposal) => ({ ...proposal, state: 'declined' }));
