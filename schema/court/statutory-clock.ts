import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ClockKind, ClockState, RaisedWarning } from '../../src/domain/court/statutory-clock.js';
import type { WarningKind } from '../../src/domain/time/warnings-of.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Day, Labelled, OnRecord, registerValues } from '../kit/index.js';

const ClockKindEnum = registerValues<ClockKind>(
  'ClockKind',
  'What a statutory clock limits (法定期限种类).',
  {
    confirmation: 'Asking for judicial confirmation, 30 days (司法确认申请).',
    'mediator-choice': "The parties' choice of a mediator, 2 working days (共同选择调解员).",
    'mediator-appointment': "The court's appointment, 3 working days (指定调解员).",
    'mediator-acceptance': "The mediator's acceptance, 3 working days (调解员确认接受).",
    'asking-other-party': 'Asking the other party, 3 working days (征询对方当事人).',
    mediation: 'Mediation itself, 30, 15 or 7 days (在线调解).',
  },
);

export const ClockStateEnum = registerValues<ClockState>('ClockState', 'How a clock stands (期限状态).', {
  running: 'Running (计算中).',
  stopped: 'Stopped for an appraisal (停止计算).',
  kept: 'Done in time (已按期完成).',
  missed: 'Missed (已逾期).',
  dropped: 'No longer wanted (不再适用).',
});

const WarningKindEnum = registerValues<WarningKind>('WarningKind', 'What a warning says (预警种类).', {
  'ten-days': 'Ten days are left (剩十日).',
  'five-days': 'Five days are left (剩五日).',
  'one-day': 'One day is left (剩一日).',
  'last-working-day': 'It is the last working day before the end (届满前最后工作日).',
  'last-undoubted-day': 'It is the last day about which there is no doubt (无争议的最后一日).',
});

const WarningRouteEnum = registerValues<NonNullable<RaisedWarning['route']>>(
  'WarningRoute',
  'Which way is left (补救渠道).',
  { paper: 'On paper, at the court: its platform has not got the application (改走纸质渠道).' },
);

@ObjectType({ description: 'A warning that a term ends (期限预警).' })
@Labelled('court')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class ClockWarning {
  @Field(() => WarningKindEnum, { nullable: true, description: 'What it says (种类).' })
  kind?: WarningKind;

  @Field(() => Day, { nullable: true, description: 'Of which day (预警日).' })
  on?: string;

  @Field(() => Date, { nullable: true, description: 'When it was raised (发出时间).' })
  raisedAt?: Date;

  @Field(() => WarningRouteEnum, { nullable: true, description: 'Which way is left (补救渠道).' })
  route?: NonNullable<RaisedWarning['route']>;
}

@ObjectType({ description: 'A term set by law, and how much of it is left (法定期限).' })
@Labelled('court')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class StatutoryClock {
  @Field(() => ID, { description: 'Id of the clock (期限编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => ClockKindEnum, { nullable: true, description: 'What it limits (种类).' })
  kind?: ClockKind;

  @Field(() => ClockStateEnum, { nullable: true, description: 'How it stands (状态).' })
  state?: ClockState;

  @Field(() => Day, { nullable: true, description: 'From which day; it does not count itself (起算日).' })
  startedOn?: string;

  @Field(() => Day, { nullable: true, description: 'The last day, rolled over where it is off (届满日).' })
  lastDay?: string;

  @Field(() => Day, {
    nullable: true,
    description: 'The last day about which there is no doubt, where there is a doubt (无争议的最后一日).',
  })
  safeDay?: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The year whose holidays are not known; then the last day is the earliest possible (缺节假日表的年份).',
  })
  missingYear?: number;

  @Field(() => Day, { nullable: true, description: 'When it was done (完成日).' })
  doneOn?: string;

  @Field(() => [ClockWarning], { nullable: true, description: 'The warnings raised so far (已发预警).' })
  warnings?: ClockWarning[];

  @Field(() => ID, { description: 'Of which dispute (所属纠纷编号).' })
  @Labelled('public')
  disputeId!: string;
}
