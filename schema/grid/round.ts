import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Finding, Round as OnFile, RoundLevel } from '../../src/domain/grid/round.js';
import type { RoundKind } from '../../src/domain/grid/round-period.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Day, Labelled, OnRecord, registerValues } from '../kit/index.js';
import { FindingEnum, RoundKindEnum } from '../terms/round-terms.js';

export const RoundLevelEnum = registerValues<RoundLevel>(
  'RoundLevel',
  'Who knows that a round is late; it only rises (逐级提醒).',
  {
    none: 'Nobody needs to (无需提醒).',
    worker: 'The worker, two days before the end (已提醒网格员).',
    'community-secretary': 'The secretary of the community, the day after (已报社区书记).',
    'leading-group': 'The leading group (已报领导小组).',
  },
);

const RoundStateEnum = registerValues<OnFile['state']>('RoundState', 'How a round stands (任务状态).', {
  open: 'Something is missing (进行中).',
  complete: 'All was walked, and what was found is on record (已完成).',
});

@ObjectType({ description: 'What else was said of a stop than what stands (留存的走访记录).' })
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class StopVisit {
  @Field(() => Date, {
    nullable: true,
    description: 'When it was said, by a clock that is right (记录时间).',
  })
  at?: Date;

  @Field(() => Day, { nullable: true, description: 'On which day somebody was there (走访日期).' })
  doneOn?: string;

  @Field(() => String, { nullable: true, description: 'Who (走访人).' })
  doneByName?: string;

  @Field(() => FindingEnum, { nullable: true, description: 'What was found (走访结果).' })
  found?: Finding;

  @Field(() => String, { nullable: true, description: 'In words (走访情况).' })
  @Labelled('narrative')
  note?: string;
}

@ObjectType({
  description: 'A household or group on a route, and that somebody was there (走访户、排查小组).',
})
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class RoundStop {
  @Field(() => ID, { description: 'Id on the route (编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => String, { nullable: true, description: 'Whose household, or which group (户名、组名).' })
  @Labelled('narrative')
  name?: string;

  @Field(() => Day, { nullable: true, description: 'On which day somebody was there (走访日期).' })
  doneOn?: string;

  @Field(() => String, { nullable: true, description: 'Who (走访人).' })
  doneByName?: string;

  @Field(() => FindingEnum, { nullable: true, description: 'What was found (走访结果).' })
  found?: Finding;

  @Field(() => String, { nullable: true, description: 'In words (走访情况).' })
  @Labelled('narrative')
  note?: string;

  @Field(() => Date, { nullable: true, description: 'When that was said (记录时间).' })
  saidAt?: Date;

  @Field(() => [StopVisit], {
    nullable: true,
    description: 'What else was said of it, the latest first, at most three (留存的走访记录).',
  })
  beside?: StopVisit[];
}

@ObjectType({ description: 'Into whose hands a round was put, and why (改派记录).' })
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class RoundAssignment {
  @Field(() => String, { nullable: true, description: 'Whose (接手人员).' })
  name?: string;

  @Field(() => Date, { nullable: true, description: 'When (改派时间).' })
  at?: Date;

  @Field(() => String, { nullable: true, description: 'Why (理由).' })
  @Labelled('narrative')
  reason?: string;
}

@ObjectType({ description: 'One round of one grid in one period: visits or a sweep (走访、排查任务).' })
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class Round {
  @Field(() => ID, { description: 'Id of the round (任务编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => RoundKindEnum, { nullable: true, description: 'Which kind (种类).' })
  kind?: RoundKind;

  @Field(() => ID, { nullable: true, description: 'In which grid (网格编号).' })
  gridCode?: string;

  @Field(() => String, { nullable: true, description: 'Period, such as 2026-11-1 or 2026-11 (周期).' })
  period?: string;

  @Field(() => Day, { nullable: true, description: 'First day (起始日).' })
  from?: string;

  @Field(() => Day, { nullable: true, description: 'Last day (截止日).' })
  to?: string;

  @Field(() => String, { nullable: true, description: 'Who walks it (承担人员).' })
  workerName?: string;

  @Field(() => RoundStateEnum, { nullable: true, description: 'How it stands (状态).' })
  state?: OnFile['state'];

  @Field(() => RoundLevelEnum, { nullable: true, description: 'Who knows that it is late (逐级提醒).' })
  level?: RoundLevel;

  @Field(() => [RoundStop], { nullable: true, description: 'The route (路线).' })
  stops?: RoundStop[];

  @Field(() => [RoundAssignment], { nullable: true, description: 'Whenever it changed hands (改派记录).' })
  assignments?: RoundAssignment[];

  @Field(() => String, { nullable: true, description: 'Who signed that nothing was found (零报告签字人).' })
  zeroReportBy?: string;

  @Field(() => Date, { nullable: true, description: 'When it was signed (零报告时间).' })
  zeroReportAt?: Date;
}

/** A round, judged by its grid, and by whose it is. */
export const roundOf = (round: OnFile): Round & { of: RecordFacts } => {
  const { stops, assignments, zeroReport, worker, ...rest } = round;
  const of: RecordFacts = {
    id: round.id,
    areaCode: round.gridCode,
    ownTo: worker ? [worker.personId] : [],
  };
  return {
    ...rest,
    of,
    ...(worker ? { workerName: worker.name } : {}),
    stops: stops.map(({ doneBy, beside = [], ...stop }) => ({
      ...stop,
      of,
      ...(doneBy ? { doneByName: doneBy.name } : {}),
      beside: beside.map(({ doneBy: other, ...visit }) => ({ ...visit, of, doneByName: other.name })),
    })),
    assignments: assignments.map((assignment) => ({ ...assignment, of })),
    ...(zeroReport ? { zeroReportBy: zeroReport.by.name, zeroReportAt: zeroReport.at } : {}),
  };
};

@InputType({ description: 'Somebody who walks a grid (承担人员).' })
export class RoundWorkerInput {
  @Field(() => ID, { description: 'Who (人员编号).' })
  personId!: string;

  @Field(() => String, { description: 'Name (姓名).' })
  name!: string;
}

@InputType({ description: 'A stop on a route (路线上的户、组).' })
export class RouteStopInput {
  @Field(() => ID, { description: 'Id on the route, letters and digits (编号).' })
  id!: string;

  @Field(() => String, { description: 'Whose household, or which group (户名、组名).' })
  name!: string;
}

@InputType({ description: 'That somebody was at a stop (走访登记).' })
export class StopRecordInput {
  @Field(() => ID, { description: 'Which stop (编号).' })
  stopId!: string;

  @Field(() => Day, { description: 'On which day (走访日期).' })
  doneOn!: string;

  @Field(() => FindingEnum, { description: 'What was found (走访结果).' })
  found!: Finding;

  @Field(() => String, { nullable: true, description: 'In words, at most 500 characters (走访情况).' })
  note?: string | null;
}
