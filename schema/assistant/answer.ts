import { Field, ObjectType } from 'type-graphql';
import { Day, Labelled } from '../kit/index.js';
import { AnswerSections } from './answer-sections.js';
import { Citation } from './citation.js';

@ObjectType({ description: 'What the assistant says to a question, or that it cannot say (解答).' })
@Labelled('law')
export class Answer {
  @Field(() => String, { description: 'The question as it was understood (问题).' })
  question!: string;

  @Field(() => Day, { description: 'The day whose law was asked for (适用日期).' })
  date!: string;

  @Field(() => String, { description: 'The answer, in plain Chinese, composed by machine (解答).' })
  answer!: string;

  @Field(() => AnswerSections, { description: 'The same by its parts (解答分段).' })
  sections!: AnswerSections;

  @Field(() => [Citation], { description: 'What it rests on; empty when it abstained (引用).' })
  citations!: Citation[];

  @Field(() => Boolean, { description: 'Whether the corpus does not say (是否无法解答).' })
  abstained!: boolean;

  @Field(() => Day, {
    nullable: true,
    description: 'Up to when the corpus is current; null while none is imported (语料截止日期).',
  })
  corpusDate?: string | null;
}
