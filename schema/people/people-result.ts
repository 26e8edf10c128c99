import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { PeopleRefusalCode } from '../../src/domain/people/people-refusal.js';
import { Labelled, registerValues } from '../kit/index.js';
import { CaseTeam } from './case-team.js';
import { Mediator } from './mediator.js';
import { MediatorRecommendation } from './recommendation.js';

const PeopleRefusalCodeEnum = registerValues<PeopleRefusalCode>(
  'PeopleRefusalCode',
  'Why something was not done about people and teams (不予办理的原因).',
  {
    'not-found': 'There is no such thing (未找到).',
    'invalid-input': 'What was given cannot be used (内容不符合要求).',
    'role-not-allowed': 'The role may not do this, or be given it (身份不符).',
    'not-yours': 'Somebody else must do it (非本人事项).',
    'wrong-state': 'It does not stand where this can be done (当前状态不能办理).',
    'reason-missing': 'A reason must be given (缺少理由).',
    'consent-missing': 'A consent that it takes is not on record (未取得同意).',
    'language-uncovered': 'Somebody understands nobody of those who mediate (语言不通).',
    'conflict-of-interest': 'A conflict of interest, such as kinship (应当回避).',
    'refused-by-party': 'A party will not have it (当事人拒绝).',
    away: 'Who is to do it is away today (不在岗).',
    full: 'Who is to do it has as many cases as he or she can have (已满负荷).',
    'outside-area': 'It lies outside the area (辖区不含).',
    'level-too-low': 'It takes somebody of a higher level (层级不够).',
  },
);

@ObjectType({ description: 'An expected no about people and teams (不予办理).' })
@Labelled('public')
export class PeopleRefusal {
  @Field(() => PeopleRefusalCodeEnum, { description: 'Why, as a code to program against (原因代码).' })
  code!: PeopleRefusalCode;

  @Field(() => String, { description: 'Why, in plain Chinese, fit to be shown (说明).' })
  message!: string;
}

@ObjectType({ description: 'It was done; the team as it stands now (办理成功).' })
@Labelled('public')
export class TeamChanged {
  @Field(() => CaseTeam, { description: 'The team (调解组).' })
  team!: CaseTeam;
}

@ObjectType({ description: 'It was done; the person as on file now (办理成功).' })
@Labelled('public')
export class MediatorKept {
  @Field(() => Mediator, { description: 'The person (人员档案).' })
  mediator!: Mediator;
}

@ObjectType({ description: 'Who could mediate (推荐成功).' })
@Labelled('public')
export class MediatorsFound {
  @Field(() => MediatorRecommendation, { description: 'Who, and why (推荐调解员).' })
  recommendation!: MediatorRecommendation;
}

export const TeamResult = createUnionType({
  name: 'TeamResult',
  description: 'What came of something that somebody wanted to do with a team (调解组办理结果).',
  types: () => [TeamChanged, PeopleRefusal] as const,
  resolveType: (value) => ('refused' in value ? PeopleRefusal : TeamChanged),
});

export const MediatorResult = createUnionType({
  name: 'MediatorResult',
  description: 'What came of keeping who somebody is (人员档案办理结果).',
  types: () => [MediatorKept, PeopleRefusal] as const,
  resolveType: (value) => ('refused' in value ? PeopleRefusal : MediatorKept),
});

export const RecommendationResult = createUnionType({
  name: 'RecommendationResult',
  description: 'Who could mediate a dispute, or why that is not said (推荐结果).',
  types: () => [MediatorsFound, PeopleRefusal] as const,
  resolveType: (value) => ('refused' in value ? PeopleRefusal : MediatorsFound),
});
