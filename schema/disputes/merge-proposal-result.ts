import { createUnionType, Field, ObjectType } from 'type-graphql';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import { Labelled } from '../kit/index.js';
import { MergeProposal } from './merge-proposal.js';
import { Refusal } from './refusal.js';

@ObjectType({ description: 'The proposal as it was decided (并案建议已决定).' })
@Labelled('public')
export class MergeProposalDecided {
  @Field(() => MergeProposal, { description: 'The proposal (并案建议).' })
  proposal!: MergeProposal;
}

export const MergeProposalResult = createUnionType({
  name: 'MergeProposalResult',
  description: 'What came of a decision about a proposal to merge (并案建议办理结果).',
  types: () => [MergeProposalDecided, Refusal] as const,
  resolveType: (value) => (isRefusal(value) ? Refusal : MergeProposalDecided),
});
