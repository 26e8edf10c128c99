import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DutyLevel, FamilyDuty } from '../../src/domain/family/family-duty.js';
import type { FamilyFactKind } from '../../src/domain/family/family-fact.js';
import type { FamilyGrade } from '../../src/domain/family/family-grade.js';
import type { FamilyEvent, FamilyWatch } from '../../src/domain/family/family-watch.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Day, Labelled, OnRecord } from '../kit/index.js';
import {
  DutyLevelEnum,
  FamilyDutyEnum,
  FamilyEventEnum,
  FamilyFactKindEnum,
  FamilyGradeEnum,
  FamilyStateEnum,
} from './family-terms.js';

interface Part {
  readonly of: RecordFacts;
}

@ObjectType({ description: 'Something that happened in a family and speaks for a risk (风险情形).' })
@Labelled('violence')
@OnRecord<Part>(({ of }) => of)
export class FamilyFact {
  @Field(() => FamilyFactKindEnum, { nullable: true, description: 'What (情形).' })
  kind?: FamilyFactKind;

  @Field(() => Day, { nullable: true, description: 'On which day (发生日期).' })
  on?: string;
}

@ObjectType({ description: "Why a family has some of its score's points (评分理由)." })
@Labelled('violence')
@OnRecord<Part>(({ of }) => of)
export class FamilyRiskReason {
  @Field(() => FamilyFactKindEnum, { nullable: true, description: 'For what (情形).' })
  kind?: FamilyFactKind;

  @Field(() => Int, { nullable: true, description: 'How often it happened in the time that counts (次数).' })
  times?: number;

  @Field(() => Int, { nullable: true, description: 'How many of these count (计分次数).' })
  counted?: number;

  @Field(() => Int, { nullable: true, description: 'How many points (分值).' })
  points?: number;
}

@ObjectType({
  description: 'What the recorded facts come to: a proposal, on which a person decides (风险分级建议).',
})
@Labelled('case')
@OnRecord<Part>(({ of }) => of)
export class FamilyRiskProposal {
  @Field(() => FamilyGradeEnum, { nullable: true, description: 'Which grade is proposed (建议等级).' })
  grade?: FamilyGrade;

  @Field(() => Int, { nullable: true, description: "The sum of the reasons' points (得分)." })
  score?: number;

  @Field(() => [FamilyRiskReason], { nullable: true, description: 'Why: every point has one (理由).' })
  reasons?: FamilyRiskReason[];

  @Field(() => Day, { nullable: true, description: 'On which day it was scored (评分日期).' })
  on?: string;
}

@ObjectType({ description: 'One of the three duties of leaders, as it stands (包保安排).' })
@Labelled('case')
@OnRecord<Part>(({ of }) => of)
export class PlannedFamilyDuty {
  @Field(() => FamilyDutyEnum, { nullable: true, description: 'Which (包保事项).' })
  duty?: FamilyDuty;

  @Field(() => String, { nullable: true, description: 'Who has it (包保领导).' })
  leaderName?: string;

  @Field(() => Day, { nullable: true, description: 'By which day it is to be seen to next (应办日期).' })
  dueOn?: string;

  @Field(() => DutyLevelEnum, { nullable: true, description: 'Who knows that it was missed (逐级提醒).' })
  told?: DutyLevel;
}

@ObjectType({ description: 'The three indices of a family on one day, each from 0 to 100 (三项指数).' })
@Labelled('case')
@OnRecord<Part>(({ of }) => of)
export class FamilyIndices {
  @Field(() => Day, { nullable: true, description: 'On which day (日期).' })
  on?: string;

  @Field(() => Int, { nullable: true, description: 'How well the family holds together (家庭融合度).' })
  harmony?: number;

  @Field(() => Int, { nullable: true, description: 'How steady the marriage is (婚姻稳固度).' })
  marriage?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How the family gets on with those around it (社会和谐度).',
  })
  society?: number;
}

@ObjectType({ description: "One line of the story of a family's follow-up (回访经过)." })
@Labelled('case')
@OnRecord<Part>(({ of }) => of)
export class FamilyEntry {
  @Field(() => Int, { nullable: true, description: 'Counts the lines from 1, without a gap (序号).' })
  number?: number;

  @Field(() => Date, { nullable: true, description: 'When it was written down (登记时间).' })
  at?: Date;

  @Field(() => String, { nullable: true, description: 'By whom (登记人).' })
  byName?: string;

  @Field(() => FamilyEventEnum, { nullable: true, description: 'What happened (事项).' })
  event?: FamilyEvent;

  @Field(() => Day, { nullable: true, description: 'On which day it was (发生日期).' })
  on?: string;

  @Field(() => String, { nullable: true, description: 'In words (情况、理由).' })
  @Labelled('narrative')
  note?: string;

  @Field(() => [FamilyFact], { nullable: true, description: 'What was taken down (风险情形).' })
  facts?: FamilyFact[];

  @Field(() => Boolean, { nullable: true, description: 'Whether the family was at peace (是否平稳).' })
  calm?: boolean;

  @Field(() => Int, { nullable: true, description: 'What the facts came to from then on (得分).' })
  score?: number;

  @Field(() => FamilyGradeEnum, { nullable: true, description: 'The grade from then on (等级).' })
  grade?: FamilyGrade;

  @Field(() => FamilyGradeEnum, { nullable: true, description: 'The grade before (原等级).' })
  gradeBefore?: FamilyGrade;

  @Field(() => FamilyDutyEnum, { nullable: true, description: 'About which duty (包保事项).' })
  duty?: FamilyDuty;

  @Field(() => Day, { nullable: true, description: 'The day by which it had been due (原应办日期).' })
  dueOn?: string;

  @Field(() => DutyLevelEnum, { nullable: true, description: 'Who knew that it was missed (逐级提醒).' })
  told?: DutyLevel;

  @Field(() => Day, { nullable: true, description: 'The day that took its place (新应办日期).' })
  nextDueOn?: string;

  @Field(() => String, { nullable: true, description: 'Whose the duty is from then on (接手领导).' })
  leaderName?: string;
}

@ObjectType({ description: 'The follow-up of the family of one dispute (婚姻家庭回访档案).' })
@Labelled('case')
@OnRecord<Part>(({ of }) => of)
export class FamilyFollowUp {
  @Field(() => ID, { description: "The dispute's id (纠纷编号)." })
  @Labelled('public')
  id!: string;

  @Field(() => FamilyStateEnum, { nullable: true, description: 'How it stands (状态).' })
  state?: FamilyWatch['state'];

  @Field(() => FamilyGradeEnum, {
    nullable: true,
    description: 'What a person decided; null until somebody did (风险等级).',
  })
  grade?: FamilyGrade;

  @Field(() => Day, { nullable: true, description: 'Since when (定级日期).' })
  gradedOn?: string;

  @Field(() => FamilyRiskProposal, { nullable: true, description: 'What is proposed now (分级建议).' })
  proposal?: FamilyRiskProposal;

  @Field(() => Int, {
    nullable: true,
    description: 'Visits running that found the family at peace since then (连续平稳走访次数).',
  })
  calmVisits?: number;

  @Field(() => [PlannedFamilyDuty], {
    nullable: true,
    description: 'The three duties; none until it is graded (三包).',
  })
  duties?: PlannedFamilyDuty[];

  @Field(() => [FamilyIndices], { nullable: true, description: 'The indices over time (指数走势).' })
  indices?: FamilyIndices[];

  @Field(() => Int, { nullable: true, description: 'The number of the newest line (修订号).' })
  revision?: number;

  @Field(() => [FamilyEntry], { nullable: true, description: 'All that happened, oldest first (回访经过).' })
  history?: FamilyEntry[];
}
