import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import type {
  SafetyCase as OnFile,
  OrderApplicant,
  SafetyDutyKind,
  UnableGround,
} from '../../src/domain/safety/safety-case.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { Day, Labelled, OnRecord, registerValues } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';

const SafetyDutyKindEnum = registerValues<SafetyDutyKind>(
  'SafetyDutyKind',
  'What must be done for whoever is in danger (安全处置事项).',
  {
    'child-report': 'To report it because a child is in it (强制报告).',
    'order-help': 'To tell of protection orders, and help with one (协助申请人身安全保护令).',
    'court-decision': 'For the court to decide: 72 hours, 24 where it is urgent (法院裁定).',
    reconsideration: 'To ask the court to think again, within five days (申请复议).',
    'joint-visit': 'To go and see, with the police (联合查访).',
  },
);

const OrderApplicantEnum = registerValues<OrderApplicant>(
  'OrderApplicant',
  'Who applies for a protection order (保护令申请人).',
  {
    victim: 'The victim (本人).',
    'near-relative': 'A near relative (近亲属).',
    police: 'The police (公安机关).',
    'womens-federation': "The women's federation (妇联).",
    'village-committee': 'The village or neighbourhood committee (村（居）民委员会).',
    'relief-station': 'A relief station (救助管理机构).',
  },
);

const UnableGroundEnum = registerValues<UnableGround>(
  'UnableGround',
  'Why somebody cannot apply for herself (不能自行申请的原因).',
  {
    'no-capacity': 'No capacity (无民事行为能力).',
    'limited-capacity': 'Limited capacity (限制民事行为能力).',
    coerced: 'Coerced or threatened (受强制、威吓).',
  },
);

@ObjectType({ description: 'One thing that must be done for whoever is in danger (安全处置事项).' })
@Labelled('violence')
@OnRecord<InDispute>(({ of }) => of)
export class SafetyDuty {
  @Field(() => ID, { nullable: true, description: 'Id within the case (事项编号).' })
  id?: string;

  @Field(() => SafetyDutyKindEnum, { nullable: true, description: 'What (事项).' })
  kind?: SafetyDutyKind;

  @Field(() => Date, { nullable: true, description: 'By when (办理时限).' })
  dueAt?: Date;

  @Field(() => String, { nullable: true, description: 'Whose it is (责任人).' })
  holderName?: string;

  @Field(() => Date, { nullable: true, description: 'When it was done (办结时间).' })
  doneAt?: Date;

  @Field(() => String, { nullable: true, description: 'By whom (办结人).' })
  doneByName?: string;

  @Field(() => String, { nullable: true, description: 'What was done (办理情况).' })
  note?: string;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when it is overdue, and under an order (逾期时间).',
  })
  lapsedAt?: Date;
}

@ObjectType({ description: 'An application for a protection order, and the decision (人身安全保护令申请).' })
@Labelled('violence')
@OnRecord<InDispute>(({ of }) => of)
export class ProtectionOrderApplication {
  @Field(() => Int, { nullable: true, description: 'Which application (序号).' })
  number?: number;

  @Field(() => OrderApplicantEnum, { nullable: true, description: 'Who applies (申请人).' })
  filedBy?: OrderApplicant;

  @Field(() => UnableGroundEnum, { nullable: true, description: 'Why not the victim (不能自行申请的原因).' })
  unable?: UnableGround;

  @Field(() => String, { nullable: true, description: 'At which court (法院).' })
  court?: string;

  @Field(() => Date, { nullable: true, description: 'When the court took it in (受理时间).' })
  acceptedAt?: Date;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is urgent (情况紧急).' })
  urgent?: boolean;

  @Field(() => String, { nullable: true, description: 'Who took it down (登记人).' })
  recordedByName?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether there is an order (是否作出保护令).' })
  granted?: boolean;

  @Field(() => Date, { nullable: true, description: 'When the court decided (裁定时间).' })
  decidedAt?: Date;

  @Field(() => String, { nullable: true, description: 'The number of the decision (裁定书案号).' })
  caseNumber?: string;

  @Field(() => Day, { nullable: true, description: 'Until when the order holds (有效期届满日).' })
  until?: string;
}

@ObjectType({ description: 'A warning letter of the police (告诫书).' })
@Labelled('violence')
@OnRecord<InDispute>(({ of }) => of)
export class WarningLetter {
  @Field(() => String, { nullable: true, description: 'Its number (文号).' })
  number?: string;

  @Field(() => Day, { nullable: true, description: 'When it was given (出具日期).' })
  issuedOn?: string;
}

@ObjectType({ description: 'What is done for whoever is in danger (安全处置).' })
@Labelled('violence')
@OnRecord<InDispute>(({ of }) => of)
export class SafetyCase {
  @Field(() => [SafetyDuty], { nullable: true, description: 'What must be done, by when, by whom (事项).' })
  duties?: SafetyDuty[];

  @Field(() => [ProtectionOrderApplication], {
    nullable: true,
    description: 'Applications for protection orders (保护令申请).',
  })
  applications?: ProtectionOrderApplication[];

  @Field(() => [WarningLetter], { nullable: true, description: 'Warning letters (告诫书).' })
  warnings?: WarningLetter[];
}

/** The case as part of its dispute. */
export function safetyOf({ duties, applications, warnings }: OnFile, dispute: DisputeOnFile) {
  const of = recordOfDispute(dispute);
  return {
    of,
    duties: duties.map(({ holder, done, ...duty }) => ({
      ...duty,
      of,
      holderName: holder.name,
      ...(done ? { doneAt: done.at, doneByName: done.by.name, note: done.note } : {}),
    })),
    applications: applications.map(({ recordedBy, decision, ...application }) => ({
      ...application,
      of,
      recordedByName: recordedBy.name,
      ...(decision ? { ...decision, decidedAt: decision.at } : {}),
    })),
    warnings: warnings.map((letter) => ({ ...letter, of })),
  };
}

@InputType({ description: 'That a protection order was applied for (人身安全保护令申请).' })
export class OrderApplicationInput {
  @Field(() => OrderApplicantEnum, { description: 'Who applies (申请人).' })
  filedBy!: OrderApplicant;

  @Field(() => UnableGroundEnum, {
    nullable: true,
    description: 'Why not the victim; needed where somebody else applies (不能自行申请的原因).',
  })
  unable?: UnableGround | null;

  @Field(() => String, { description: 'At which court, at most 80 characters (法院).' })
  court!: string;

  @Field(() => Date, { description: 'When the court took it in (受理时间).' })
  acceptedAt!: Date;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is urgent (情况紧急).' })
  urgent!: boolean;
}

@InputType({ description: 'What the court decided (裁定结果).' })
export class OrderDecisionInput {
  @Field(() => Boolean, { description: 'Whether there is an order (是否作出保护令).' })
  granted!: boolean;

  @Field(() => Date, { description: 'When (裁定时间).' })
  at!: Date;

  @Field(() => String, { description: 'Number of the decision, at most 60 characters (裁定书案号).' })
  caseNumber!: string;

  @Field(() => Day, { nullable: true, description: 'Until when the order holds (有效期届满日).' })
  until?: string | null;
}
