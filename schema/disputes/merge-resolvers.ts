import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import { joinProtections } from '../../src/domain/disputes/join-protections.js';
import type { MergeProposal as ProposalOnFile } from '../../src/domain/disputes/merge-proposal.js';
import type { Refusal } from '../../src/domain/disputes/refusal.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { acceptMergeProposal } from '../../src/services/disputes/matching/accept-merge-proposal.js';
import { declineMergeProposal } from '../../src/services/disputes/matching/decline-merge-proposal.js';
import { mergeDisputes } from '../../src/services/disputes/matching/merge-disputes.js';
import { undoMerge } from '../../src/services/disputes/matching/undo-merge.js';
import { actorOf, BadInput, Permitted } from '../kit/index.js';
import type { DisputesContext } from './context.js';
import { DisputeResult } from './dispute-result.js';
import { MergeProposal, MergeProposalPage } from './merge-proposal.js';
import { MergeProposalResult } from './merge-proposal-result.js';

const MOST_PER_PAGE = 100;
const REASON = { description: 'Why, at most 1,000 characters (理由).' } as const;
const PROPOSAL = { description: 'Id of the proposal (建议编号).' } as const;

/** Merging disputes that are one case, and taking them apart. */
@Resolver(() => MergeProposal)
export class MergeResolvers {
  @Query(() => MergeProposalPage, {
    nullable: true,
    description:
      "What the desk must decide about disputes that may be one case, in the caller's area (待决定的并案建议).",
  })
  @Permitted('direct')
  async mergeProposals(
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100 (条数).' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from (游标).' })
    after: string | null,
    @Ctx() context: DisputesContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    const found = await context.services.repositories.mergeProposals.open({
      areaCodes: areasBelow(actorOf(context).areaCode),
      ...(after ? { before: after } : {}),
      limit: first + 1,
    });
    const nodes = await Promise.all(found.slice(0, first).map((proposal) => shown(proposal, context)));
    return {
      nodes,
      pageInfo: { hasNextPage: found.length > first, endCursor: nodes.at(-1)?.id ?? null },
    };
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description: 'Makes a dispute part of another one; tells the one that became part (并案).',
  })
  @Permitted('direct')
  async mergeDisputes(
    @Arg('loser', () => ID, { description: 'The dispute that becomes part (并入的纠纷编号).' })
    loserId: string,
    @Arg('winner', () => ID, { description: 'The dispute that it becomes part of (主案编号).' })
    winnerId: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Arg('seenRevision', () => Int, {
      nullable: true,
      description: 'The revision of the first that the caller was looking at (所见修订号).',
    })
    seen: number | null,
    @Ctx() context: DisputesContext,
  ) {
    const request = { loserId, winnerId, reason, ...(seen == null ? {} : { seenRevision: seen }) };
    return changed(await mergeDisputes(request, actorOf(context), context.services));
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description: 'Takes a dispute out of the one that it is part of (撤销并案).',
  })
  @Permitted('direct')
  async undoMerge(
    @Arg('id', () => ID, { description: 'The dispute that became part of another (被并入的纠纷编号).' })
    id: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: DisputesContext,
  ) {
    return changed(await undoMerge(id, reason, actorOf(context), context.services));
  }

  @Mutation(() => MergeProposalResult, {
    nullable: true,
    description: 'Agrees that two disputes are one case; they are merged (同意并案).',
  })
  @Permitted('direct')
  async acceptMergeProposal(
    @Arg('id', () => ID, PROPOSAL) id: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Arg('keep', () => ID, {
      nullable: true,
      description: 'Which of the two stays; else the older (主案编号).',
    })
    keep: string | null,
    @Ctx() context: DisputesContext,
  ) {
    const request = { id, reason, ...(keep ? { keep } : {}) };
    return decided(await acceptMergeProposal(request, actorOf(context), context.services), context);
  }

  @Mutation(() => MergeProposalResult, {
    nullable: true,
    description:
      'Says that two disputes are two cases; they are not proposed again without new facts (不予并案).',
  })
  @Permitted('direct')
  async declineMergeProposal(
    @Arg('id', () => ID, PROPOSAL) id: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: DisputesContext,
  ) {
    return decided(await declineMergeProposal({ id, reason }, actorOf(context), context.services), context);
  }

  @FieldResolver()
  async disputes(@Root() { disputeIds }: ProposalOnFile, @Ctx() { disputes }: DisputesContext) {
    return onFile(await disputes.loadMany(disputeIds));
  }
}

const changed = (outcome: DisputeOnFile | Refusal) => (isRefusal(outcome) ? outcome : { dispute: outcome });

const decided = async (outcome: ProposalOnFile | Refusal, context: DisputesContext) =>
  isRefusal(outcome) ? outcome : { proposal: await shown(outcome, context) };

/** A proposal tells of both, so the rights on it are those on the older, with whoever is protected in either. */
async function shown(proposal: ProposalOnFile, { disputes }: DisputesContext) {
  const both = onFile(await disputes.loadMany(proposal.disputeIds));
  const [older] = both;
  const protections = joinProtections(...both.map((dispute) => dispute.protections));
  const of = older ? { ...recordOfDispute(older), protections } : {};
  return { ...proposal, of, reasons: proposal.reasons.map((reason) => ({ ...reason, of })) };
}

const onFile = (found: readonly (DisputeOnFile | Error | undefined)[]): DisputeOnFile[] =>
  found.flatMap((dispute) => (dispute && !(dispute instanceof Error) ? [dispute] : []));
