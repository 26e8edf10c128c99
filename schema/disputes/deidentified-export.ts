import { Arg, Ctx, createUnionType, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Step } from '../../src/domain/disputes/step.js';
import type { CourtStatus } from '../../src/domain/platforms/platform-report.js';
import { exportDeidentified } from '../../src/services/disputes/export-deidentified.js';
import { actorOf, Day, Labelled, Permitted } from '../kit/index.js';
import { CourtStatusEnum } from '../terms/court-status.js';
import { StepEnum } from '../terms/step.js';
import type { DisputesContext } from './context.js';
import { Refusal } from './refusal.js';

@ObjectType({ description: 'A case that tells of nobody: one of at least three alike (去标识化案件).' })
@Labelled('public')
class DeidentifiedCase {
  @Field(() => String, { description: 'The month, such as 2026-11, or only the year (期间).' })
  period!: string;

  @Field(() => String, { description: 'The community, or the whole subdistrict (区划).' })
  areaCode!: string;

  @Field(() => String, { nullable: true, description: 'The class, if that tells of nobody (事件大类).' })
  categoryClass?: string;

  @Field(() => String, { description: 'How many people it moves, as a code of GB/T 31000 (事件规模).' })
  scaleCode!: string;

  @Field(() => StepEnum, { description: 'How far it has got (环节).' })
  step!: Step;

  @Field(() => CourtStatusEnum, { nullable: true, description: 'How far at the court (法院状态).' })
  courtStatus?: CourtStatus;
}

@ObjectType({ description: 'Cases in a form that tells of nobody (去标识化导出).' })
@Labelled('public')
class DeidentifiedCases {
  @Field(() => [DeidentifiedCase], { description: 'In no order that tells anything (案件).' })
  cases!: DeidentifiedCase[];

  @Field(() => Int, { description: 'How many would have told too much (未导出件数).' })
  leftOut!: number;
}

const DeidentifiedResult = createUnionType({
  name: 'DeidentifiedResult',
  description: 'What came of asking for them (去标识化导出结果).',
  types: () => [DeidentifiedCases, Refusal] as const,
  resolveType: (value) => (isRefusal(value) ? Refusal : DeidentifiedCases),
});

/** Taking cases out for study. */
@Resolver()
export class DeidentifiedExport {
  @Query(() => DeidentifiedResult, {
    nullable: true,
    description: 'The cases of a time, in a form that tells of nobody; recorded (去标识化导出).',
  })
  @Permitted('export-cases')
  deidentifiedCases(
    @Arg('from', () => Day, { description: 'The first day on which they happened (起始日期).' }) from: string,
    @Arg('to', () => Day, { description: 'The last day (截止日期).' }) to: string,
    @Ctx() context: DisputesContext,
  ) {
    return exportDeidentified({ from, to }, actorOf(context), context.services);
  }
}
