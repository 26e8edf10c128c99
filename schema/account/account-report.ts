import { Field, ID, ObjectType } from 'type-graphql';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord } from '../kit/index.js';

@ObjectType({ description: 'That a resident reported a dispute at the public account (公众号绑定).' })
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class AccountReport {
  @Field(() => String, {
    nullable: true,
    description: 'The short number that the resident was told (受理编号).',
  })
  number?: string;

  @Field(() => Date, { nullable: true, description: 'When it was reported (反映时间).' })
  boundAt?: Date;

  @Field(() => ID, { nullable: true, description: 'Whose talk it was reported in (会话编号).' })
  @Labelled('operate')
  residentId?: string;
}
