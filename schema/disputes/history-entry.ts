import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { StatedField } from '../../src/domain/authority/stated-field.js';
import type { CorrectableField } from '../../src/domain/disputes/correctable-field.js';
import type { DisputeSource } from '../../src/domain/disputes/dispute-source.js';
import type { ErasureGround } from '../../src/domain/disputes/erasure-ground.js';
import type { HistoryEvent } from '../../src/domain/disputes/history-entry.js';
import type { Protection } from '../../src/domain/disputes/protection.js';
import type { Step } from '../../src/domain/disputes/step.js';
import type { Move } from '../../src/domain/disputes/transition.js';
import type { CourtStatus } from '../../src/domain/platforms/platform-report.js';
import type { TrackWay } from '../../src/domain/routing/case-track.js';
import type { WarningCause } from '../../src/domain/routing/early-warning.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import { CourtStatusEnum } from '../terms/court-status.js';
import { PlatformEnum } from '../terms/platform.js';
import { StepEnum } from '../terms/step.js';
import { CorrectableFieldEnum } from './correctable-field.js';
import { ErasureGroundEnum } from './erasure.js';
import { Evidence } from './evidence.js';
import { StatedFieldEnum } from './field-source.js';
import type { InDispute } from './in-dispute.js';
import { MoveEnum } from './move.js';
import { Person } from './person.js';
import { ProtectionEnum } from './protection.js';
import { TrackWayEnum, WarningCauseEnum } from './routing-terms.js';

type Action = HistoryEvent['action'];

const HistoryActionEnum = registerValues<Action>('HistoryAction', 'What happened to a dispute (办理动作).', {
  collected: 'It was taken down (采集).',
  imported: 'It was taken over, closed, from a ledger (台账补录).',
  assigned: 'It was put into hands (指派).',
  moved: 'It went to another step (流转).',
  'handed-over': 'It was handed over to the court (移送法院).',
  'hand-over-refused': 'The court did not take it (法院不予接收).',
  'withdrawal-asked': 'The hand-over was asked back (申请撤回移送).',
  'hand-over-withdrawn': 'The court had the hand-over taken back (已撤回移送).',
  'withdrawal-refused': 'The court would not have it taken back (不予撤回移送).',
  'court-progress': 'The court said how far it has got (法院进展).',
  erased: 'All that is personal in it was erased (依法删除).',
  'step-overdue': 'A step took longer than promised (环节超期).',
  'merged-into': 'It became part of another dispute (并入).',
  absorbed: 'Another dispute became part of it (并案).',
  'merge-undone': 'It is no longer part of another dispute (撤销并入).',
  released: 'Another dispute is no longer part of it (撤销并案).',
  protected: 'A party was found to need protection (登记保护对象).',
  unprotected: 'A party is protected no longer (解除保护).',
  'facts-renewed': 'The record that it came from says something else by now (要素更新).',
  suspended: 'Mediation stopped because somebody is in danger (中止调解).',
  'police-received': 'The police took it over (公安回执).',
  'receipt-overdue': 'There was no receipt of the police in time (未回执上报).',
  resumed: 'Mediation goes on (恢复调解).',
  corrected: 'What was recorded of a party was corrected (更正).',
  'transfer-sent': 'An office was asked to take it over, or to assist (移交、请求协办).',
  'transfer-received': 'The office confirmed the receipt (签收).',
  'transfer-refused': 'The office would not have it (退回移交).',
  'transfer-recalled': 'The office was asked no longer (撤回移交).',
  'transfer-overdue': 'There was no receipt in time, and it was told by name (逾期未签收).',
  'co-owner-named': 'An organisation became answerable for part of it (登记协办组织).',
  'co-owner-released': 'An organisation helps no longer (解除协办).',
  warned: 'The leaders are to be warned (发起预警).',
  'warning-sent': 'The warning went to the leaders by name (发送预警).',
  'warning-seen': 'A leader said that he or she knows (预警阅知).',
  'track-opened': 'It was referred to whoever has to decide it (转裁决渠道).',
  'track-moved': 'Whoever decides it said something, under a number (裁决进展).',
});

@ObjectType({ description: "One line of a dispute's history (办理经过)." })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class HistoryEntry {
  @Field(() => Int, { nullable: true, description: 'Counts the entries of a dispute from 1 (序号).' })
  number?: number;

  @Field(() => Date, { nullable: true, description: 'When it happened (时间).' })
  at?: Date;

  @Field(() => Person, { nullable: true, description: 'Who did it (办理人).' })
  by?: Person;

  @Field(() => HistoryActionEnum, { nullable: true, description: 'What happened (动作).' })
  action?: Action;

  @Field(() => MoveEnum, { nullable: true, description: 'How it went on (流转方式).' })
  move?: Move;

  @Field(() => StepEnum, { nullable: true, description: 'From which step (原环节).' })
  from?: Step;

  @Field(() => StepEnum, { nullable: true, description: 'To which step (新环节).' })
  to?: Step;

  @Field(() => [Evidence], { nullable: true, description: 'What was handed in (材料).' })
  evidence?: Evidence[];

  @Field(() => String, { nullable: true, description: 'Why (理由).' })
  @Labelled('narrative')
  reason?: string;

  @Field(() => Person, { nullable: true, description: 'Who answers for it from then on (承办人).' })
  owner?: Person;

  @Field(() => StepEnum, { nullable: true, description: 'Which step took too long (超期环节).' })
  step?: Step;

  @Field(() => ErasureGroundEnum, { nullable: true, description: 'Why it was erased (删除事由).' })
  ground?: ErasureGround;

  @Field(() => ID, { nullable: true, description: 'The other dispute of a merge (并案的另一件纠纷编号).' })
  @Labelled('public')
  disputeId?: string;

  @Field(() => ID, { nullable: true, description: 'Which party it is about (当事人编号).' })
  @Labelled('protection')
  partyId?: string;

  @Field(() => CorrectableFieldEnum, { nullable: true, description: 'What was corrected (更正字段).' })
  field?: CorrectableField;

  @Field(() => [StatedFieldEnum], { nullable: true, description: 'Which facts were renewed (更新的要素).' })
  fields?: StatedField[];

  @Field(() => PlatformEnum, { nullable: true, description: 'By which platform (更新来源平台).' })
  platform?: DisputeSource['platform'];

  @Field(() => [ProtectionEnum], { nullable: true, description: 'As what it is protected (保护对象标记).' })
  @Labelled('protection')
  protections?: Protection[];

  @Field(() => Person, { nullable: true, description: 'Which office was asked (移交单位).' })
  office?: Person;

  @Field(() => [Person], { nullable: true, description: 'Who was told, by name (告知对象).' })
  told?: Person[];

  @Field(() => String, { nullable: true, description: 'Which organisation helps (协办单位).' })
  coOwner?: string;

  @Field(() => WarningCauseEnum, { nullable: true, description: 'What was warned of (预警事由).' })
  cause?: WarningCause;

  @Field(() => TrackWayEnum, { nullable: true, description: 'Which way it went (裁决渠道).' })
  way?: TrackWay;

  @Field(() => CourtStatusEnum, { nullable: true, description: 'What the court said (法院状态).' })
  @Labelled('court')
  status?: CourtStatus;

  @Field(() => String, { nullable: true, description: "The court's case number (案号)." })
  @Labelled('court')
  caseNumber?: string;
}
