import { Field, Float, ID, ObjectType } from 'type-graphql';
import type { MergeProposal as ProposalOnFile } from '../../src/domain/disputes/merge-proposal.js';
import { Labelled, OnRecord, PageInfo, registerValues } from '../kit/index.js';
import { Dispute } from './dispute.js';
import type { InDispute } from './in-dispute.js';
import { MatchReason } from './match-reason.js';

const MergeProposalStateEnum = registerValues<ProposalOnFile['state']>(
  'MergeProposalState',
  'What became of a proposal to merge (并案建议状态).',
  {
    open: 'Somebody must decide (待决定).',
    accepted: 'The two are one case (同意并案).',
    declined: 'The two are two cases (不予并案).',
    settled: 'One of the two was merged otherwise (已另行并案).',
  },
);

@ObjectType({ description: 'Two disputes that may be one case, for the desk to decide (并案建议).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class MergeProposal {
  @Field(() => ID, { description: 'Id of the proposal (建议编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => MergeProposalStateEnum, { nullable: true, description: 'What became of it (状态).' })
  state?: ProposalOnFile['state'];

  @Field(() => Float, {
    nullable: true,
    description: 'How likely the two are one case, from 0 to 1 (比对分值).',
  })
  score?: number;

  @Field(() => [MatchReason], { nullable: true, description: 'What speaks for and against (比对理由).' })
  reasons?: MatchReason[];

  @Field(() => [Dispute], { nullable: true, description: 'The two, the older first (两件纠纷).' })
  disputes?: Dispute[];

  @Field(() => Date, { nullable: true, description: 'When it was proposed (提出时间).' })
  proposedAt?: Date;
}

@ObjectType({ description: 'A page of proposals to merge (并案建议列表).' })
@Labelled('public')
export class MergeProposalPage {
  @Field(() => [MergeProposal], { description: 'The proposals, newest first (并案建议).' })
  nodes!: MergeProposal[];

  @Field(() => PageInfo, { description: 'Where the page ends (分页信息).' })
  pageInfo!: PageInfo;
}
