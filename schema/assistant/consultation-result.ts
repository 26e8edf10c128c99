import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { ConsultationRefusalCode } from '../../src/domain/consultation/consultation-refusal.js';
import { Labelled, registerValues } from '../kit/index.js';
import { Consultation } from './consultation.js';

const ConsultationRefusalCodeEnum = registerValues<ConsultationRefusalCode>(
  'ConsultationRefusalCode',
  'Why something in a consultation was not done (不予办理的原因).',
  {
    'not-found': 'There is no such consultation (未找到).',
    'invalid-input': 'What was given cannot be used (内容不符合要求).',
    'too-many-turns': 'It is too long to go on (往来过多).',
    'still-answering': 'The question before is still being answered (解答中).',
    'nothing-asked': 'Nothing was asked yet (尚未提问).',
    'already-waiting': 'A person was asked for already (已转人工).',
    'already-taken': 'Somebody else has taken it on (已被承接).',
    'not-waiting': 'No person is wanted (未转人工).',
    'own-question': 'Nobody answers what he or she asked (本人提问).',
    'outside-area': 'It lies outside the area of the caller (不在本辖区).',
    'not-quoted': 'The answer does not quote that article (未引用该条).',
  },
);

@ObjectType({ description: 'An expected no to something in a consultation (不予办理).' })
@Labelled('public')
export class ConsultationRefusal {
  @Field(() => ConsultationRefusalCodeEnum, { description: 'Why, as a code to program against (原因代码).' })
  code!: ConsultationRefusalCode;

  @Field(() => String, { description: 'Why, in plain Chinese, fit to be shown (说明).' })
  message!: string;
}

@ObjectType({ description: 'It was done; the consultation as it stands now (办理成功).' })
@Labelled('public')
export class ConsultationChanged {
  @Field(() => Consultation, { description: 'The consultation (咨询).' })
  consultation!: Consultation;
}

export const ConsultationResult = createUnionType({
  name: 'ConsultationResult',
  description: 'What came of something in a consultation (咨询办理结果).',
  types: () => [ConsultationChanged, ConsultationRefusal] as const,
  resolveType: (value) => ('refused' in value ? ConsultationRefusal : ConsultationChanged),
});
