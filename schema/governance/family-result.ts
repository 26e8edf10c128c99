import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { FamilyRefusalCode } from '../../src/domain/family/family-refusal.js';
import { Labelled, registerValues } from '../kit/index.js';
import { FamilyFollowUp } from './family-follow-up.js';

const FamilyRefusalCodeEnum = registerValues<FamilyRefusalCode>(
  'FamilyRefusalCode',
  'Why something was not done in the follow-up of a family (不予办理的原因).',
  {
    'not-found': 'There is no such dispute or area (未找到).',
    'not-a-family-case': 'The dispute is not about a family (不属于婚恋家庭纠纷).',
    'invalid-input': 'What was given cannot be used (内容不符合要求).',
    'not-watched': 'Nobody has begun to follow up this family (尚未建档).',
    ended: 'The follow-up has ended (回访已结束).',
    'stale-revision': 'Something happened that the caller has not seen (记录已更新).',
    'person-decides': 'A person must decide on a grade (须由人决定).',
    'leader-missing': 'Nobody is named to take the duties (未指定包保领导).',
    'not-graded': 'It has no grade, and so no duties (尚未定级).',
    'one-grade-down': 'A grade is lowered by one at a time (每次只能下调一级).',
    'not-calm': 'It takes more calm visits (平稳走访次数不足).',
    overdue: 'A duty is overdue (有逾期的包保事项).',
    'too-many-facts': 'More is on file than can be (登记的情形过多).',
  },
);

@ObjectType({ description: 'An expected no in the follow-up of a family (不予办理).' })
@Labelled('public')
export class FamilyRefusal {
  @Field(() => FamilyRefusalCodeEnum, { description: 'Why, as a code to program against (原因代码).' })
  code!: FamilyRefusalCode;

  @Field(() => String, { description: 'Why, in plain Chinese, fit to be shown (说明).' })
  message!: string;
}

@ObjectType({ description: 'It was done; the follow-up as it stands now (办理成功).' })
@Labelled('public')
export class FamilyFollowUpChanged {
  @Field(() => FamilyFollowUp, { description: 'The follow-up (回访档案).' })
  followUp!: FamilyFollowUp;
}

export const FamilyResult = createUnionType({
  name: 'FamilyResult',
  description: 'What came of something that somebody wanted to do in the follow-up of a family (办理结果).',
  types: () => [FamilyFollowUpChanged, FamilyRefusal] as const,
  resolveType: (value) => ('refused' in value ? FamilyRefusal : FamilyFollowUpChanged),
});
