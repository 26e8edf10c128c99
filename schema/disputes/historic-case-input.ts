import { Field, ID, InputType, Int } from 'type-graphql';
import type { DisputeSource } from '../../src/domain/disputes/dispute-source.js';
import type { MediationMode } from '../../src/domain/figures/mediation-mode.js';
import type { MediationResult } from '../../src/domain/figures/mediation-result.js';
import { Fen } from '../terms/fen.js';
import { MediationModeEnum, MediationResultEnum } from '../terms/mediation.js';
import { PlatformEnum } from '../terms/platform.js';

@InputType({ description: 'When mediation was accepted, and in which languages (受理).' })
export class HistoricAcceptanceInput {
  @Field(() => Date, { description: 'When (受理时间).' })
  at!: Date;

  @Field(() => [String], { description: 'Languages, as codes of ISO 639-3 (语种).' })
  languages!: string[];
}

@InputType({ description: 'One mediation (调解一次).' })
export class HistoricMediationInput {
  @Field(() => Date, { description: 'When (调解时间).' })
  at!: Date;

  @Field(() => MediationModeEnum, { description: 'How (调解方式).' })
  mode!: MediationMode;

  @Field(() => [String], { description: 'Languages, as codes of ISO 639-3 (语种).' })
  languages!: string[];
}

@InputType({ description: 'How mediation ended (调解结果).' })
export class HistoricEndInput {
  @Field(() => Date, { description: 'When (结束时间).' })
  at!: Date;

  @Field(() => MediationResultEnum, { description: 'How it ended (调解结果).' })
  result!: MediationResult;

  @Field(() => Fen, { description: 'What was at stake (涉案金额).' })
  amountFen!: number;
}

@InputType({ description: 'A closed case as a ledger has it (历史台账案件).' })
export class HistoricCaseInput {
  @Field(() => ID, { description: 'What its row is known by: taken over once (台账编号).' })
  key!: string;

  @Field(() => String, { description: 'Name, at most 100 characters (事件名称).' })
  title!: string;

  @Field(() => String, { description: 'What it was about (事件简述).' })
  summary!: string;

  @Field(() => String, { description: 'Category of GB/T 31000 (事件类别).' })
  categoryCode!: string;

  @Field(() => String, { defaultValue: '01', description: 'Scale of GB/T 31000 (事件规模).' })
  scaleCode!: string;

  @Field(() => Int, { description: 'How many people (涉及人数).' })
  peopleInvolved!: number;

  @Field(() => Date, { description: 'When it happened (发生日期).' })
  happenedOn!: Date;

  @Field(() => String, { description: 'Where, in words (发生地点).' })
  address!: string;

  @Field(() => String, { description: 'Code of the area (辖区编码).' })
  areaCode!: string;

  @Field(() => PlatformEnum, { description: 'Where it was first reported (首报平台).' })
  reportedOn!: DisputeSource['platform'];

  @Field(() => Date, { description: 'When it was first reported (首报时间).' })
  reportedAt!: Date;

  @Field(() => Date, { description: 'When it was closed (办结时间).' })
  closedAt!: Date;

  @Field(() => HistoricAcceptanceInput, { nullable: true, description: 'Its acceptance (受理).' })
  accepted?: HistoricAcceptanceInput;

  @Field(() => [HistoricMediationInput], { defaultValue: [], description: 'Its mediations (历次调解).' })
  mediations!: HistoricMediationInput[];

  @Field(() => HistoricEndInput, { nullable: true, description: 'How mediation ended (调解结果).' })
  ended?: HistoricEndInput;

  @Field(() => [Date], { defaultValue: [], description: 'When it was followed up (历次回访).' })
  followUps!: Date[];
}
