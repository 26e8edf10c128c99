import { Field, Float, ObjectType } from 'type-graphql';
import { Labelled, OnRecord } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';
import { MatchReason } from './match-reason.js';
import { Person } from './person.js';

@ObjectType({ description: 'Why a dispute became part of another (并案情况).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class Merge {
  @Field(() => Date, { nullable: true, description: 'When (并案时间).' })
  at?: Date;

  @Field(() => Person, {
    nullable: true,
    description: 'Who decided it; the hub, where it was certain (决定人).',
  })
  by?: Person;

  @Field(() => String, { nullable: true, description: 'Why (理由).' })
  @Labelled('narrative')
  reason?: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'How likely it is that the two are one case, from 0 to 1, where they were compared (比对分值).',
  })
  score?: number;

  @Field(() => [MatchReason], {
    nullable: true,
    description: 'What spoke for and against, the weightiest first (比对理由).',
  })
  reasons?: MatchReason[];
}
