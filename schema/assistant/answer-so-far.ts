import { Field, ObjectType } from 'type-graphql';
import type { AnswerPart } from '../../src/domain/law/answer-so-far.js';
import { Day, Labelled, registerValues } from '../kit/index.js';
import { AnswerSections } from './answer-sections.js';

const AnswerPartEnum = registerValues<AnswerPart>('AnswerPart', 'A part of an answer (解答段).', {
  question: 'What was asked, in one line (问题概述).',
  law: 'What the law says (法律怎么说).',
  cards: 'Our own summaries (解纷卡片).',
  steps: 'What the mediator can do next, and by when (可以怎么做).',
  help: 'Who else to turn to (可以找谁).',
  cautions: 'What to be careful about (注意).',
  custom: 'What custom and fairness say (情理).',
});

@ObjectType({ description: 'What of an answer stands while the rest is being made (已成段落).' })
@Labelled('law')
export class AnswerSoFar {
  @Field(() => Day, { description: 'The day whose law was asked for (适用日期).' })
  date!: string;

  @Field(() => [AnswerPartEnum], {
    description:
      'The parts that are whole; of any other there may be a beginning, or nothing yet (已成部分).',
  })
  standing!: AnswerPart[];

  @Field(() => AnswerSections, { description: 'What stands, by its parts (解答分段).' })
  sections!: AnswerSections;
}
