import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { GridRefusalCode } from '../../src/domain/grid/grid-refusal.js';
import { Labelled, registerValues } from '../kit/index.js';
import { Hint } from './hint.js';
import { Household } from './household.js';
import { Round } from './round.js';

const GridRefusalCodeEnum = registerValues<GridRefusalCode>(
  'GridRefusalCode',
  'Why something was not done in a grid (不予办理的原因).',
  {
    'not-found': 'There is no such thing (未找到).',
    'invalid-input': 'What was given cannot be used (内容不符合要求).',
    'outside-area': 'It lies outside the area of the caller (不在本辖区).',
    'not-yours': 'Somebody else must do it (非本人任务).',
    'wrong-state': 'It does not stand where this can be done (当前状态不能办理).',
    'stops-open': 'Somebody has not been seen yet (还有未走访的户组).',
    'something-found': 'Something was found (已有发现).',
  },
);

@ObjectType({ description: 'An expected no in a grid (不予办理).' })
@Labelled('public')
export class GridRefusal {
  @Field(() => GridRefusalCodeEnum, { description: 'Why, as a code to program against (原因代码).' })
  code!: GridRefusalCode;

  @Field(() => String, { description: 'Why, in plain Chinese, fit to be shown (说明).' })
  message!: string;
}

@ObjectType({ description: 'It was done; the round as it stands now (办理成功).' })
@Labelled('public')
export class RoundChanged {
  @Field(() => Round, { description: 'The round (任务).' })
  round!: Round;
}

@ObjectType({ description: 'It was done; the hint as it stands now (办理成功).' })
@Labelled('public')
export class HintChanged {
  @Field(() => Hint, { description: 'The hint (苗头).' })
  hint!: Hint;
}

@ObjectType({ description: 'It was done; the household as it is known now (办理成功).' })
@Labelled('public')
export class HouseholdChanged {
  @Field(() => Household, { description: 'The household (户档案).' })
  household!: Household;
}

@ObjectType({ description: 'The route stands (路线已设定).' })
@Labelled('public')
export class RouteSet {
  @Field(() => ID, { description: 'Id of the route (路线编号).' })
  id!: string;

  @Field(() => Int, { description: 'How many stops it has (户组数).' })
  stops!: number;
}

export const RoundResult = createUnionType({
  name: 'RoundResult',
  description: 'What came of something that somebody wanted to do with a round (任务办理结果).',
  types: () => [RoundChanged, GridRefusal] as const,
  resolveType: (value) => ('refused' in value ? GridRefusal : RoundChanged),
});

export const HintResult = createUnionType({
  name: 'HintResult',
  description: 'What came of something that somebody wanted to do with a hint (苗头办理结果).',
  types: () => [HintChanged, GridRefusal] as const,
  resolveType: (value) => ('refused' in value ? GridRefusal : HintChanged),
});

export const RouteResult = createUnionType({
  name: 'RouteResult',
  description: 'What came of setting a route (路线设定结果).',
  types: () => [RouteSet, GridRefusal] as const,
  resolveType: (value) => ('refused' in value ? GridRefusal : RouteSet),
});

export const HouseholdResult = createUnionType({
  name: 'HouseholdResult',
  description: 'What came of something that somebody said of a household (户情登记结果).',
  types: () => [HouseholdChanged, GridRefusal] as const,
  resolveType: (value) => ('refused' in value ? GridRefusal : HouseholdChanged),
});
