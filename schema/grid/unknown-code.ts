import { Field, ObjectType } from 'type-graphql';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord } from '../kit/index.js';

@ObjectType({ description: 'A code that no table of the hub has; it is kept as it came (未知代码).' })
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class UnknownCode {
  @Field(() => String, { nullable: true, description: "The platform's name of the field (字段)." })
  field?: string;

  @Field(() => String, { nullable: true, description: 'As it came (代码).' })
  code?: string;

  @Field(() => String, { nullable: true, description: 'The edition of the table that lacks it (代码表).' })
  table?: string;
}
