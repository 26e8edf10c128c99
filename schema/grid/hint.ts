import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { HintState, Hint as OnFile } from '../../src/domain/grid/hint.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import type { Promotion } from '../../src/services/grid/decide-hint.js';
import { Day, Labelled, OnRecord, registerValues } from '../kit/index.js';

export const HintStateEnum = registerValues<HintState>('HintState', 'How an early sign stands (苗头状态).', {
  open: 'To be judged (待研判).',
  promoted: 'A dispute was made of it (已转纠纷).',
  settled: 'It came to nothing (已消除).',
});

@ObjectType({ description: 'What somebody noticed before it is a dispute (苗头).' })
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class Hint {
  @Field(() => ID, { description: 'Id of the hint (苗头编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => ID, { nullable: true, description: 'In which grid (网格编号).' })
  gridCode?: string;

  @Field(() => String, { nullable: true, description: 'What was noticed (苗头情况).' })
  @Labelled('narrative')
  text?: string;

  @Field(() => Day, { nullable: true, description: 'On which day (发现日期).' })
  noticedOn?: string;

  @Field(() => String, { nullable: true, description: 'By whom (发现人).' })
  reporterName?: string;

  @Field(() => HintStateEnum, { nullable: true, description: 'How it stands (状态).' })
  state?: HintState;

  @Field(() => ID, { nullable: true, description: 'The dispute that was made of it (纠纷编号).' })
  disputeId?: string;

  @Field(() => String, { nullable: true, description: 'Why it came to nothing (消除情况).' })
  @Labelled('narrative')
  settledReason?: string;
}

/** A hint, judged by its grid, and by who noticed it. */
export const hintOf = ({ reporter, settled, ...hint }: OnFile): Hint & { of: RecordFacts } => ({
  ...hint,
  of: { id: hint.id, areaCode: hint.gridCode, ownTo: [reporter.personId] },
  reporterName: reporter.name,
  ...(settled ? { settledReason: settled.reason } : {}),
});

@InputType({ description: 'What becomes of an early sign when it is a dispute (苗头转纠纷).' })
export class PromotionInput {
  @Field(() => String, { description: 'What it is called, at most 100 characters (事件名称).' })
  title!: string;

  @Field(() => String, { description: 'What happened (事件简述).' })
  summary!: string;

  @Field(() => String, { description: 'Code of GB/T 31000 (事件类别).' })
  categoryCode!: string;

  @Field(() => String, { defaultValue: '01', description: 'Scale 01, 02 or 03 (事件规模).' })
  scaleCode!: string;

  @Field(() => Int, { description: 'How many people are involved (涉及人数).' })
  peopleInvolved!: number;

  @Field(() => Date, { description: 'When it happened (发生日期).' })
  happenedOn!: Date;

  @Field(() => String, { description: 'Where, in words (发生地点).' })
  address!: string;

  @Field(() => [String], { defaultValue: [], description: 'Names of those who brought it (申请人).' })
  applicants!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Names of those who answer it (被申请人).' })
  respondents!: string[];
}

/** The dispute in the hub's words. */
export const promotionOf = ({ address, applicants, respondents, ...facts }: PromotionInput): Promotion => ({
  ...facts,
  place: { address },
  parties: [
    ...applicants.map((name) => ({ name, side: 'applicant' as const })),
    ...respondents.map((name) => ({ name, side: 'respondent' as const })),
  ],
});
