import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { AuditAction } from '../../src/domain/audit/audit-action.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Step } from '../../src/domain/disputes/step.js';
import { Labelled, OnRecord } from '../kit/index.js';
import { StepEnum } from '../terms/step.js';
import { Consent } from './consent.js';
import { CopiedItem, CopiedPhoto } from './copied-held.js';
import { Correction } from './correction.js';
import type { InDispute } from './in-dispute.js';
import { Party } from './party.js';
import { Refusal } from './refusal.js';
import { Source } from './source.js';

@ObjectType({ description: 'Who was shown what, by office, and how often (查看汇总).' })
@Labelled('copy')
@OnRecord<InDispute>(({ of }) => of)
export class CopiedLook {
  @Field(() => String, { nullable: true, description: 'In which role, in Chinese (查看人身份).' })
  office?: string;

  @Field(() => String, { nullable: true, description: 'What was done, as in the audit log (查看动作).' })
  action?: AuditAction;

  @Field(() => String, { nullable: true, description: 'For what, where it was stated (查看目的).' })
  purpose?: string;

  @Field(() => [String], { nullable: true, description: 'Which fields (字段).' })
  fields?: string[];

  @Field(() => Int, { nullable: true, description: 'How often (次数).' })
  times?: number;

  @Field(() => Date, { nullable: true, description: 'The first time (首次时间).' })
  firstAt?: Date;

  @Field(() => Date, { nullable: true, description: 'The last time (最近时间).' })
  lastAt?: Date;
}

@ObjectType({ description: 'Something said or told at the public account (公众号往来).' })
@Labelled('copy')
@OnRecord<InDispute>(({ of }) => of)
export class CopiedMessage {
  @Field(() => Date, { nullable: true, description: 'When (时间).' })
  at?: Date;

  @Field(() => String, { nullable: true, description: 'What the resident said (群众原话).' })
  said?: string;

  @Field(() => String, { nullable: true, description: 'What the resident was told (答复或通知).' })
  told?: string;
}

@ObjectType({ description: 'What is held of the person in one dispute (记录副本).' })
@Labelled('copy')
@OnRecord<InDispute>(({ of }) => of)
export class CopiedRecord {
  @Field(() => ID, { description: 'Id of the dispute (纠纷编号).' })
  @Labelled('public')
  disputeId!: string;

  @Field(() => Party, { nullable: true, description: 'The person as a party (当事人信息).' })
  party?: Party;

  @Field(() => String, {
    nullable: true,
    description:
      'What it is called, with others masked; left out where it tells of a protected person (名称).',
  })
  title?: string;

  @Field(() => String, { nullable: true, description: 'What is told of it, likewise (简述).' })
  summary?: string;

  @Field(() => String, { nullable: true, description: 'Where, likewise (地点).' })
  place?: string;

  @Field(() => StepEnum, { nullable: true, description: 'How far it has got (环节).' })
  step?: Step;

  @Field(() => [Source], { nullable: true, description: 'Where it came from (来源).' })
  sources?: Source[];

  @Field(() => Boolean, { nullable: true, description: 'Whether the court was given it (是否已移送法院).' })
  givenToCourt?: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when it must be kept, once closed (保存截止时间).',
  })
  keptUntil?: Date;

  @Field(() => [Consent], { nullable: true, description: 'What was consented to (同意).' })
  consents?: Consent[];

  @Field(() => [Correction], { nullable: true, description: 'What was asked to be corrected (更正申请).' })
  corrections?: Correction[];

  @Field(() => [CopiedPhoto], {
    nullable: true,
    description: 'Photos and papers; none where somebody else in the case is protected (附件).',
  })
  photos?: CopiedPhoto[];

  @Field(() => [CopiedItem], { nullable: true, description: 'What else is held, likewise (其他记录).' })
  items?: CopiedItem[];

  @Field(() => [CopiedLook], { nullable: true, description: 'Who was shown anything of it (谁看过).' })
  looks?: CopiedLook[];
}

@ObjectType({
  description: 'A copy of what is held about one person, with all others left out (个人信息副本).',
})
@Labelled('public')
export class PersonalCopy {
  @Field(() => Date, { description: 'When it was made (制作时间).' })
  madeAt!: Date;

  @Field(() => [CopiedRecord], { description: 'In each dispute (各纠纷中的记录).' })
  records!: CopiedRecord[];

  @Field(() => [CopiedMessage], { description: 'At the public account, oldest first (公众号往来).' })
  messages!: CopiedMessage[];

  @Field(() => [CopiedMessage], {
    description: 'What was asked of the assistant at the account, and answered (法律咨询).',
  })
  answers!: CopiedMessage[];

  @Field(() => [CopiedLook], { description: 'Who was shown the talk at the account (谁看过会话).' })
  looks!: CopiedLook[];
}

export const PersonalCopyResult = createUnionType({
  name: 'PersonalCopyResult',
  description: 'What came of asking for a copy (提供副本结果).',
  types: () => [PersonalCopy, Refusal] as const,
  resolveType: (value) => (isRefusal(value) ? Refusal : PersonalCopy),
});
