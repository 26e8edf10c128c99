import { Field, Int, ObjectType } from 'type-graphql';
import { Labelled, PageInfo } from '../kit/index.js';
import { Dispute } from './dispute.js';

@ObjectType({ description: 'A dispute in a list (列表中的纠纷).' })
@Labelled('public')
export class DisputeEdge {
  @Field(() => String, { description: 'Where it is in the list (游标).' })
  cursor!: string;

  @Field(() => Dispute, { description: 'The dispute (纠纷).' })
  node!: Dispute;
}

@ObjectType({ description: 'A page of disputes (纠纷列表).' })
@Labelled('public')
export class DisputeConnection {
  @Field(() => [DisputeEdge], { description: 'The disputes, newest first (纠纷).' })
  edges!: DisputeEdge[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many disputes the caller may know of, on all pages together (总数).',
  })
  totalCount?: number;

  @Field(() => PageInfo, { description: 'Where the page ends (分页信息).' })
  pageInfo!: PageInfo;
}
