import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { AskRefusalCode } from '../../src/domain/law/ask-refusal.js';
import { Labelled, registerValues } from '../kit/index.js';
import { Answer } from './answer.js';

const AskRefusalCodeEnum = registerValues<AskRefusalCode>(
  'AskRefusalCode',
  'Why a question was not taken (不予受理的原因).',
  {
    'question-too-long': 'The question is too long (问题过长).',
    'invalid-date': 'The date is not one (日期无效).',
  },
);

@ObjectType({ description: 'A question that was not taken (不予受理的提问).' })
@Labelled('law')
export class AskRefusal {
  @Field(() => AskRefusalCodeEnum, { description: 'Why, as a code to program against (原因代码).' })
  code!: AskRefusalCode;

  @Field(() => String, { description: 'Why, in plain Chinese, fit to be shown (说明).' })
  message!: string;
}

export const AskResult = createUnionType({
  name: 'AskResult',
  description: 'What came of a question (提问结果).',
  types: () => [Answer, AskRefusal] as const,
  resolveType: (value) => ('refused' in value ? AskRefusal : Answer),
});
