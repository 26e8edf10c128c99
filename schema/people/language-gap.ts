import { Field, Int, ObjectType } from 'type-graphql';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord } from '../kit/index.js';

@ObjectType({ description: 'A language that was needed and that nobody spoke well enough (语言缺口).' })
@Labelled('figure')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class LanguageGap {
  @Field(() => String, { nullable: true, description: 'Code of ISO 639-3 (语言代码).' })
  code?: string;

  @Field(() => String, { nullable: true, description: 'The local variety (方言、土语).' })
  variety?: string;

  @Field(() => Int, { nullable: true, description: 'In how many disputes (件数).' })
  disputes?: number;
}
