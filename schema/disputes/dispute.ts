import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Protection } from '../../src/domain/disputes/protection.js';
import type { Step } from '../../src/domain/disputes/step.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { Labelled, OnRecord } from '../kit/index.js';
import { StepEnum } from '../terms/step.js';
import { Agreement } from './agreement.js';
import { AllowedMove } from './allowed-move.js';
import { CaseTrack, TrackAdvice } from './case-track.js';
import { CoOwner } from './co-owner.js';
import { EarlyWarning } from './early-warning.js';
import { FieldSource } from './field-source.js';
import { HandOverLine } from './hand-over-line.js';
import { HistoryEntry } from './history-entry.js';
import type { InDispute } from './in-dispute.js';
import { MediationSession } from './mediation-session.js';
import { Merge } from './merge.js';
import { Party } from './party.js';
import { PendingDelivery } from './pending-delivery.js';
import { Person } from './person.js';
import { ProtectionEnum } from './protection.js';
import { SafetyCase } from './safety.js';
import { Source } from './source.js';
import { Suspension } from './suspension.js';
import { Transfer } from './transfer.js';

@ObjectType({ description: 'Where something happened (地点).' })
@Labelled('place')
@OnRecord<InDispute>(({ of }) => of)
export class Place {
  @Field(() => String, { nullable: true, description: 'Address in words (发生地点).' })
  address?: string;

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees, WGS 84 (经度).' })
  longitude?: number;

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees, WGS 84 (纬度).' })
  latitude?: number;
}

@ObjectType({ description: 'A dispute: one case, however many platforms reported it (矛盾纠纷).' })
@Directive('@key(fields: "id")')
@Labelled('case')
@OnRecord(recordOfDispute)
export class Dispute {
  @Field(() => ID, { description: 'Id of the dispute (纠纷编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Rises with each entry of the history (修订号).' })
  revision?: number;

  @Field(() => String, { nullable: true, description: 'Name of the dispute (事件名称).' })
  @Labelled('narrative')
  title?: string;

  @Field(() => String, { nullable: true, description: 'What it is about (事件简述).' })
  @Labelled('narrative')
  summary?: string;

  @Field(() => String, { nullable: true, description: 'Category, a code of GB/T 31000 (事件类别).' })
  @Labelled('category')
  categoryCode?: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the category means in the list by which the dispute was filed (事件类别名称).',
  })
  @Labelled('category')
  categoryName?: string;

  @Field(() => String, { nullable: true, description: 'Scale, a code of GB/T 31000 (事件规模).' })
  scaleCode?: string;

  @Field(() => Int, { nullable: true, description: 'How many people are involved (涉及人数).' })
  peopleInvolved?: number;

  @Field(() => Date, { nullable: true, description: 'When it happened (发生日期).' })
  happenedOn?: Date;

  @Field(() => Place, {
    nullable: true,
    description:
      'Where it happened; of a group dispute for whoever answers for it, helps, or leads, and else null (发生地点).',
  })
  @Labelled('place')
  place?: Place;

  @Field(() => String, { nullable: true, description: 'Code of the area that it lies in (辖区编码).' })
  areaCode?: string;

  @Field(() => StepEnum, { nullable: true, description: 'Where it stands in the closed loop (当前环节).' })
  step?: Step;

  @Field(() => Date, { nullable: true, description: 'Since when it is in this step (进入环节时间).' })
  stepEnteredAt?: Date;

  @Field(() => Person, { nullable: true, description: 'Who answers for it now (承办人).' })
  owner?: Person;

  @Field(() => [Party], { nullable: true, description: 'The parties (当事人).' })
  @Labelled('party')
  parties?: Party[];

  @Field(() => [ProtectionEnum], {
    nullable: true,
    description: 'All that anybody in it is protected as; empty when nobody is (保护对象标记).',
  })
  @Labelled('protection')
  protections?: Protection[];

  @Field(() => [Source], {
    nullable: true,
    description: 'Every record that it came from, those of what became part of it included (全部来源).',
  })
  sources?: Source[];

  @Field(() => [FieldSource], {
    nullable: true,
    description:
      'Which record said what of each field and when, and whose word stands; those of what became part of it included (字段来源).',
  })
  fieldSources?: FieldSource[];

  @Field(() => Dispute, {
    nullable: true,
    description: 'The dispute that it became part of; null while it stands alone (并入的主案).',
  })
  mergedInto?: Dispute;

  @Field(() => Merge, {
    nullable: true,
    description: 'Why it became part of another; null while it stands alone (并案情况).',
  })
  merge?: Merge;

  @Field(() => [Dispute], { nullable: true, description: 'What became part of it (被并入的纠纷).' })
  absorbs?: Dispute[];

  @Field(() => [HistoryEntry], { nullable: true, description: 'All that happened, oldest first (办理经过).' })
  history?: HistoryEntry[];

  @Field(() => [Agreement], { nullable: true, description: 'Its agreements, oldest first (调解协议).' })
  agreements?: Agreement[];

  @Field(() => [MediationSession], { nullable: true, description: 'Its sessions, oldest first (调解会).' })
  sessions?: MediationSession[];

  @Field(() => Suspension, {
    nullable: true,
    description: 'Set while mediation has stopped because somebody is in danger (中止调解).',
  })
  @Labelled('violence')
  suspension?: Suspension;

  @Field(() => Person, {
    nullable: true,
    description: 'The office that is answerable, whoever has it in hand (责任单位).',
  })
  office?: Person;

  @Field(() => [Transfer], {
    nullable: true,
    description: 'Offices that were asked to take it over or to assist, oldest first (移交).',
  })
  transfers?: Transfer[];

  @Field(() => [CoOwner], { nullable: true, description: 'Who helps beside the owner (协办单位).' })
  coOwners?: CoOwner[];

  @Field(() => [EarlyWarning], { nullable: true, description: 'Warnings to the leaders (预警).' })
  earlyWarnings?: EarlyWarning[];

  @Field(() => [CaseTrack], {
    nullable: true,
    description: 'Where else it is decided, or a part of it (仲裁、行政裁决、诉讼渠道).',
  })
  tracks?: CaseTrack[];

  @Field(() => TrackAdvice, {
    nullable: true,
    description: 'Which way the law names first for its category; null where it names none (渠道提示).',
  })
  @Labelled('category')
  trackAdvice?: TrackAdvice;

  @Field(() => [HandOverLine], {
    nullable: true,
    description:
      'Where it went and whether there is a receipt: offices, court, police, who else decides (移送与回执).',
  })
  @Labelled('court')
  handOvers?: HandOverLine[];

  @Field(() => SafetyCase, {
    nullable: true,
    description: 'What is done for whoever is in danger; stays when mediation goes on (安全处置).',
  })
  @Labelled('violence')
  safety?: SafetyCase;

  @Field(() => [AllowedMove], { nullable: true, description: 'What may be done next (可办理的流转).' })
  allowedMoves?: AllowedMove[];

  @Field(() => [PendingDelivery], {
    nullable: true,
    description: 'What platforms have not been told yet (待送达事项).',
  })
  @Labelled('operate')
  pendingDeliveries?: PendingDelivery[];
}
