import { Field, Float, ObjectType } from 'type-graphql';
import { Labelled, OnRecord } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';

@ObjectType({
  description: 'What speaks for or against two disputes being one case; names nobody (比对理由).',
})
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class MatchReason {
  @Field(() => String, { nullable: true, description: 'Which comparison, as a code (比对项).' })
  code?: string;

  @Field(() => Float, {
    nullable: true,
    description: 'How much it weighs: each point doubles the odds, a negative one halves them (权重).',
  })
  bits?: number;

  @Field(() => String, { nullable: true, description: 'In Chinese, fit to be shown (说明).' })
  words?: string;
}
