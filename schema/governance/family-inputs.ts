import { Field, ID, InputType, Int } from 'type-graphql';
import type { FamilyFactKind } from '../../src/domain/family/family-fact.js';
import type { FamilyVisit } from '../../src/domain/family/record-visit.js';
import { Day } from '../kit/index.js';
import { FamilyFactKindEnum } from './family-terms.js';

@InputType({ description: 'Something that happened in a family (风险情形).' })
export class FamilyFactInput {
  @Field(() => FamilyFactKindEnum, { description: 'What (情形).' })
  kind!: FamilyFactKind;

  @Field(() => Day, { description: 'On which day (发生日期).' })
  on!: string;
}

@InputType({ description: 'A leader who gets a duty (包保领导).' })
export class FamilyLeaderInput {
  @Field(() => ID, { description: 'Who (人员编号).' })
  personId!: string;

  @Field(() => String, { description: 'Name (姓名).' })
  name!: string;
}

@InputType({ description: 'What somebody found who was with the family (家庭走访登记).' })
export class FamilyVisitInput {
  @Field(() => Day, { description: 'On which day (走访日期).' })
  on!: string;

  @Field(() => Boolean, { description: 'Whether the family was at peace (是否平稳).' })
  calm!: boolean;

  @Field(() => String, { description: 'In words, at most 500 characters (走访情况).' })
  note!: string;

  @Field(() => [FamilyFactInput], { defaultValue: [], description: 'What had happened (新发现的情形).' })
  facts!: FamilyFactInput[];

  @Field(() => [Int], {
    nullable: true,
    description:
      'Marks from 0 to 4: talking things over, living together, caring for old and young (家庭融合度).',
  })
  harmony?: number[] | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Marks from 0 to 4: respect, money, calm about differences (婚姻稳固度).',
  })
  marriage?: number[] | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Marks from 0 to 4: neighbours and kin, village affairs, law and agreements (社会和谐度).',
  })
  society?: number[] | null;
}

/** The visit in the hub's words. */
export const visitOf = ({ harmony, marriage, society, facts, ...said }: FamilyVisitInput): FamilyVisit => ({
  ...said,
  facts: facts.map((fact) => ({ ...fact })),
  marks: {
    ...(harmony ? { harmony } : {}),
    ...(marriage ? { marriage } : {}),
    ...(society ? { society } : {}),
  },
});
