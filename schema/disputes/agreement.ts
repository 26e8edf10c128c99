import { Field, ID, Int, ObjectType } from 'type-graphql';
import type {
  AgreementState,
  Alarm,
  Agreement as OnFile,
  Remedy,
  SigningWay,
  AgreementVisit as VisitOnFile,
} from '../../src/domain/agreements/agreement.js';
import type { ClauseGround } from '../../src/domain/court/confirmation.js';
import { Day, Labelled, OnRecord } from '../kit/index.js';
import { AgreementKindEnum, ClauseGroundEnum } from '../terms/agreement.js';
import { Fen } from '../terms/fen.js';
import {
  AgreementEndEnum,
  AgreementStateEnum,
  AlarmKindEnum,
  RemedyKindEnum,
  SigningWayEnum,
  VisitFindingEnum,
} from './agreement-terms.js';
import type { InDispute } from './in-dispute.js';

@ObjectType({ description: 'One clause, and whether a court confirms such a thing (协议条款).' })
@Labelled('narrative')
@OnRecord<InDispute>(({ of }) => of)
export class AgreedClause {
  @Field(() => String, { nullable: true, description: 'Its words (内容).' })
  text?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it can go to a court for confirmation (可否确认).',
  })
  confirmable?: boolean;

  @Field(() => ClauseGroundEnum, { nullable: true, description: 'Why not (不予确认的情形).' })
  ground?: ClauseGround;

  @Field(() => String, { nullable: true, description: 'Where the law says so (法律依据).' })
  basis?: string;

  @Field(() => String, { nullable: true, description: 'Which way is left, in plain Chinese (应循途径).' })
  instead?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why words that sound like one are no ground (排除理由).',
  })
  cleared?: string;
}

@ObjectType({ description: 'Something of a duty that was done (履行记录).' })
@Labelled('narrative')
@OnRecord<InDispute>(({ of }) => of)
export class DutyPerformance {
  @Field(() => Fen, { nullable: true, description: 'How much was paid; 0 for an act (金额).' })
  amountFen?: number;

  @Field(() => Day, { nullable: true, description: 'On which day (履行日期).' })
  on?: string;

  @Field(() => String, { nullable: true, description: 'What shows it (凭证).' })
  evidence?: string;
}

@ObjectType({ description: 'What one party owes another by a day (履行义务).' })
@Labelled('narrative')
@OnRecord<InDispute>(({ of }) => of)
export class AgreedDuty {
  @Field(() => Int, { nullable: true, description: 'Counted from 1 (序号).' })
  @Labelled('case')
  number?: number;

  @Field(() => ID, { nullable: true, description: 'Id of the party that owes it (履行人).' })
  debtorId?: string;

  @Field(() => ID, { nullable: true, description: 'Id of the party that it is owed to (权利人).' })
  creditorId?: string;

  @Field(() => String, { nullable: true, description: 'What is to be done (内容).' })
  what?: string;

  @Field(() => Fen, { nullable: true, description: 'How much is to be paid; 0 for an act (金额).' })
  amountFen?: number;

  @Field(() => Fen, { nullable: true, description: 'How much has been paid (已付金额).' })
  paidFen?: number;

  @Field(() => Day, { nullable: true, description: 'By which day (履行期限).' })
  @Labelled('case')
  dueOn?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is done (是否履行完毕).' })
  @Labelled('case')
  done?: boolean;

  @Field(() => [DutyPerformance], { nullable: true, description: 'What was done of it (履行记录).' })
  performances?: DutyPerformance[];
}

@ObjectType({ description: 'That a party put its name to an agreement (签署).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class AgreementSignature {
  @Field(() => ID, { nullable: true, description: 'Id of the party (当事人编号).' })
  partyId?: string;

  @Field(() => Day, { nullable: true, description: 'On which day (签署日期).' })
  on?: string;

  @Field(() => SigningWayEnum, { nullable: true, description: 'How (签署方式).' })
  way?: SigningWay;
}

@ObjectType({ description: 'That it was read aloud to a party in its language (当面宣读).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class AgreementReading {
  @Field(() => ID, { nullable: true, description: 'Id of the party (当事人编号).' })
  partyId?: string;

  @Field(() => String, { nullable: true, description: 'Language, a code of ISO 639-3 (语种).' })
  language?: string;

  @Field(() => String, { nullable: true, description: 'Who interpreted (翻译人).' })
  @Labelled('name')
  interpreter?: string;
}

@ObjectType({ description: 'Why somebody must look after an agreement (履约提醒).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class AgreementAlarm {
  @Field(() => AlarmKindEnum, { nullable: true, description: 'Why (种类).' })
  kind?: Alarm['kind'];

  @Field(() => Day, { nullable: true, description: 'Of which day it is (提醒日).' })
  on?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The duty that it is about; null for a visit (义务序号).',
  })
  duty?: number;

  @Field(() => Date, { nullable: true, description: 'When it was raised (发出时间).' })
  raisedAt?: Date;
}

@ObjectType({ description: 'What a visit after the agreement found (协议回访).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class AgreementVisit {
  @Field(() => Day, { nullable: true, description: 'On which day (回访日期).' })
  on?: string;

  @Field(() => VisitFindingEnum, { nullable: true, description: 'What was found (回访结果).' })
  finding?: VisitOnFile['finding'];

  @Field(() => Boolean, { nullable: true, description: 'Whether the debtor was urged (是否督促履行).' })
  urged?: boolean;

  @Field(() => String, { nullable: true, description: 'In words (回访情况).' })
  @Labelled('narrative')
  note?: string;

  @Field(() => String, { nullable: true, description: 'Who went (回访人).' })
  byName?: string;
}

@ObjectType({ description: 'Where a broken agreement was taken (救济途径).' })
@Labelled('court')
@OnRecord<InDispute>(({ of }) => of)
export class AgreementRemedy {
  @Field(() => RemedyKindEnum, { nullable: true, description: 'Where (途径).' })
  kind?: Remedy['kind'];

  @Field(() => String, { nullable: true, description: 'Case number (案号).' })
  caseNumber?: string;

  @Field(() => Day, { nullable: true, description: 'When it was filed (立案日期).' })
  filedOn?: string;

  @Field(() => String, { nullable: true, description: 'What shows it (凭证).' })
  @Labelled('narrative')
  note?: string;
}

@ObjectType({ description: 'A mediation agreement, and what became of it (调解协议).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class Agreement {
  @Field(() => ID, { description: 'Id of the agreement (协议编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the dispute (纠纷编号).' })
  disputeId?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where it can be had as a Word document to be signed, for whoever works on the case (协议书下载地址).',
  })
  download?: string;

  @Field(() => AgreementKindEnum, { nullable: true, description: 'How it was made (协议形式).' })
  form?: OnFile['form'];

  @Field(() => AgreementStateEnum, { nullable: true, description: 'How it stands (协议状态).' })
  state?: AgreementState;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it binds as a contract: it does from its effect to its end, also when it is sued on (合同效力).',
  })
  binding?: boolean;

  @Field(() => Day, { nullable: true, description: 'From when it is in force (生效日).' })
  effectiveOn?: string;

  @Field(() => Day, { nullable: true, description: 'Of an oral one: when it was made (订立日期).' })
  madeOn?: string;

  @Field(() => Day, { nullable: true, description: 'When the mediator signed (调解员签名日期).' })
  mediatorSignedOn?: string;

  @Field(() => Day, { nullable: true, description: 'When the committee put its seal (盖章日期).' })
  sealedOn?: string;

  @Field(() => String, {
    nullable: true,
    description: 'What happened and was at issue (主要事实和争议事项).',
  })
  @Labelled('narrative')
  facts?: string;

  @Field(() => [ID], { nullable: true, description: 'Ids of the parties who made it (协议当事人).' })
  partyIds?: readonly string[];

  @Field(() => [AgreedClause], { nullable: true, description: 'What was agreed (协议条款).' })
  clauses?: AgreedClause[];

  @Field(() => [AgreedDuty], { nullable: true, description: 'Who owes what by when (履行义务).' })
  duties?: AgreedDuty[];

  @Field(() => [AgreementSignature], { nullable: true, description: 'Who signed (签署).' })
  signatures?: AgreementSignature[];

  @Field(() => [AgreementReading], { nullable: true, description: 'To whom it was read aloud (宣读记录).' })
  readings?: AgreementReading[];

  @Field(() => [AgreementAlarm], { nullable: true, description: 'What somebody was told (履约提醒).' })
  alarms?: AgreementAlarm[];

  @Field(() => [AgreementVisit], { nullable: true, description: 'The visits after it (协议回访).' })
  visits?: AgreementVisit[];

  @Field(() => [AgreementRemedy], { nullable: true, description: 'Where it was taken (救济途径).' })
  remedies?: AgreementRemedy[];

  @Field(() => AgreementEndEnum, { nullable: true, description: 'How it ended (终止情形).' })
  ended?: NonNullable<OnFile['ended']>['how'];

  @Field(() => String, { nullable: true, description: 'Why it ended (终止理由).' })
  @Labelled('narrative')
  endReason?: string;
}
