import { Field, ID, ObjectType } from 'type-graphql';
import type { StandingWord } from '../../src/domain/authority/standing-words.js';
import type { StatedField } from '../../src/domain/authority/stated-field.js';
import { type Statement, wordsOf } from '../../src/domain/authority/statement.js';
import type { DisputeSource } from '../../src/domain/disputes/dispute-source.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import { PlatformEnum } from '../terms/platform.js';
import type { InDispute } from './in-dispute.js';

export const StatedFieldEnum = registerValues<StatedField>(
  'StatedField',
  'What several platforms may say of one dispute (多源字段).',
  {
    title: 'Its name (事件名称).',
    summary: 'What it is about (事件简述).',
    categoryCode: 'Its category, a code of GB/T 31000 (事件类别).',
    scaleCode: 'Its scale, a code of GB/T 31000 (事件规模).',
    peopleInvolved: 'How many people are involved (涉及人数).',
    happenedOn: 'When it happened (发生日期).',
    place: 'Where it happened (发生地点).',
    ownWords: "The resident's own words (群众原话).",
    outcome: 'Whether it was settled: `settled` or `not-settled` (化解结果).',
    courtStatus: 'How far the court has got (法院状态).',
    caseNumber: "The court's case number (案号).",
    step: 'Where it stands in the closed loop (当前环节).',
  },
);

@ObjectType({ description: 'What one record of a platform says of a field, and since when (字段陈述).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class FieldStatement {
  @Field(() => PlatformEnum, { nullable: true, description: 'Which platform says it (平台).' })
  platform?: DisputeSource['platform'];

  @Field(() => ID, { nullable: true, description: "The platform's own id of the record (平台记录编号)." })
  externalId?: string;

  @Field(() => Date, { nullable: true, description: "Since when, by the platform's clock (陈述时间)." })
  at?: Date;

  @Field(() => String, {
    nullable: true,
    description: 'What it says; null where the court says it (陈述内容).',
  })
  @Labelled('narrative')
  value?: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the court says; null where another says it (法院陈述内容).',
  })
  @Labelled('court')
  courtValue?: string;
}

@ObjectType({ description: 'Where what stands of a field of a dispute comes from (字段来源).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class FieldSource {
  @Field(() => StatedFieldEnum, { nullable: true, description: 'Which field (字段).' })
  field?: StatedField;

  @Field(() => FieldStatement, {
    nullable: true,
    description: 'The word that stands: the latest of the platform that owns the field (归属平台陈述).',
  })
  standing?: FieldStatement;

  @Field(() => [FieldStatement], {
    nullable: true,
    description: 'The last word of every other record; it changes nothing (其他陈述).',
  })
  others?: FieldStatement[];
}

/** A statement as part of its dispute. */
export const statementOf = (
  { platform, externalId, at, value }: Statement,
  of: RecordFacts,
): FieldStatement & InDispute => ({
  of,
  platform,
  externalId,
  at,
  ...(platform === 'court' ? { courtValue: wordsOf(value) } : { value: wordsOf(value) }),
});

/** What stands of a field as part of its dispute. */
export const fieldSourceOf = (
  { standing, others }: StandingWord,
  of: RecordFacts,
): FieldSource & InDispute => ({
  of,
  field: standing.field,
  standing: statementOf(standing, of),
  others: others.map((one) => statementOf(one, of)),
});
