import { Field, ID, ObjectType } from 'type-graphql';
import type { EndingGround } from '../../src/domain/court/ending-grounds.js';
import type { HandOverGap } from '../../src/domain/court/hand-over-package.js';
import type { HandOver, HandOverWithdrawal } from '../../src/domain/disputes/dispute.js';
import type { CourtStatus } from '../../src/domain/platforms/platform-report.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import { CourtStatusEnum } from '../terms/court-status.js';
import { CourtEvent } from './court-event.js';
import { EndingGroundEnum } from './ending.js';

const HandOverStateEnum = registerValues<HandOver['state']>(
  'HandOverState',
  'Whether the court has a dispute (移送状态).',
  {
    pending: 'On its way; it arrives however long the platform is away (送达中).',
    delivered: 'The court has it (已送达).',
    refused: 'The court did not take it (不予接收).',
    withdrawn: 'It was taken back, and may be handed over anew (已撤回).',
  },
);

const WithdrawalStateEnum = registerValues<HandOverWithdrawal['state']>(
  'HandOverWithdrawalState',
  'How far the withdrawal of a hand-over has got (撤回移送状态).',
  {
    pending: 'On its way, behind the hand-over (送达中).',
    taken: 'The court has had it taken back (已撤回).',
    refused: 'The court has accepted the case, and keeps it (不予撤回).',
  },
);

@ObjectType('HandOverWithdrawal', { description: 'That a hand-over was asked back (撤回移送).' })
@Labelled('court')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class HandOverWithdrawalSeen {
  @Field(() => WithdrawalStateEnum, { nullable: true, description: 'How far it has got (状态).' })
  state?: HandOverWithdrawal['state'];

  @Field(() => Date, { nullable: true, description: 'When it was asked back (申请时间).' })
  requestedAt?: Date;

  @Field(() => String, { nullable: true, description: 'Why it was asked back (撤回理由).' })
  @Labelled('narrative')
  reason?: string;

  @Field(() => String, { nullable: true, description: 'Why the court keeps it (不予撤回的原因).' })
  @Labelled('narrative')
  refusal?: string;
}

const HandOverGapEnum = registerValues<HandOverGap>('HandOverGap', 'What a hand-over lacks (移送缺项).', {
  identity: 'An identity number (身份信息).',
  phone: 'A telephone (联系电话).',
  'delivery-address': 'An address for papers (电子送达地址).',
  claims: 'What is asked for (诉求).',
  evidence: 'What proves it (证据清单).',
  consent: 'That the parties agree to it (同意在线调解).',
});

@ObjectType({ description: "A dispute as the court's platform has it (法院在线调解案件)." })
@Labelled('court')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class CourtCase {
  @Field(() => HandOverStateEnum, { nullable: true, description: 'Whether the court has it (移送状态).' })
  handOverState?: HandOver['state'];

  @Field(() => Date, { nullable: true, description: 'When it was handed over (移送时间).' })
  requestedAt?: Date;

  @Field(() => Date, { nullable: true, description: 'When the court had it (送达时间).' })
  deliveredAt?: Date;

  @Field(() => String, { nullable: true, description: 'Why the court did not take it (不予接收的原因).' })
  @Labelled('narrative')
  reason?: string;

  @Field(() => ID, { nullable: true, description: "The platform's own id of the case (平台案件编号)." })
  externalId?: string;

  @Field(() => CourtStatusEnum, { nullable: true, description: 'The latest, by the court (当前状态).' })
  status?: CourtStatus;

  @Field(() => String, { nullable: true, description: 'Case number of the latest ruling (案号).' })
  caseNumber?: string;

  @Field(() => [HandOverGapEnum], {
    nullable: true,
    description: 'What the court asks for and was not given (移送缺项).',
  })
  gaps?: HandOverGap[];

  @Field(() => [String], { nullable: true, description: 'What the parties ask for (诉求).' })
  @Labelled('narrative')
  claims?: string[];

  @Field(() => [String], { nullable: true, description: 'What there is to prove it (证据清单).' })
  @Labelled('narrative')
  evidence?: string[];

  @Field(() => HandOverWithdrawalSeen, {
    nullable: true,
    description: 'That it was asked back; null while nobody has (撤回移送).',
  })
  withdrawal?: HandOverWithdrawalSeen;

  @Field(() => EndingGroundEnum, { nullable: true, description: 'Why mediation ended (终结情形).' })
  ending?: EndingGround;

  @Field(() => [CourtEvent], { nullable: true, description: "All it said, in the court's order (进展)." })
  events?: CourtEvent[];

  @Field(() => Date, { nullable: true, description: 'When the hub last heard of it (数据时间).' })
  asOf?: Date;
}
