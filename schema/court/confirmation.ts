import { Field, ID, ObjectType } from 'type-graphql';
import type {
  ClauseGround,
  ConfirmationState,
  JudicialConfirmation as OnFile,
} from '../../src/domain/court/confirmation.js';
import type { FilingDelivery } from '../../src/domain/court/court-filing.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Day, Labelled, OnRecord, registerValues } from '../kit/index.js';
import { AgreementKindEnum, ClauseGroundEnum } from '../terms/agreement.js';
import { FilingDeliveryEnum, FilingEvent } from './filing-event.js';

const ConfirmationStateEnum = registerValues<ConfirmationState>(
  'ConfirmationState',
  'How a confirmation stands (司法确认状态).',
  {
    prepared: 'It can be asked for (待申请).',
    applied: 'It was asked for (已申请).',
    supplement: 'The court asks for papers (补正材料).',
    accepted: 'Accepted (已受理).',
    'not-accepted': 'Not accepted (不予受理).',
    confirmed: 'Confirmed by ruling (裁定有效).',
    refused: 'Refused by ruling (裁定驳回).',
    withdrawn: 'Withdrawn (已撤回).',
  },
);

const RouteEnum = registerValues<NonNullable<OnFile['route']>>(
  'ConfirmationRoute',
  'How the court was asked (申请渠道).',
  { platform: 'Over its platform (平台).', paper: 'On paper (纸质).' },
);

@ObjectType({ description: 'One clause of an agreement (协议条款).' })
@Labelled('court')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class AgreementClause {
  @Field(() => String, { nullable: true, description: 'Its words (内容).' })
  @Labelled('narrative')
  text?: string;

  @Field(() => ClauseGroundEnum, {
    nullable: true,
    description: 'Why it cannot be confirmed (不予确认的情形).',
  })
  ground?: ClauseGround;
}

@ObjectType({ description: 'A party that asks for confirmation, in person or by an agent (申请人).' })
@Labelled('court')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class ConfirmationApplicant {
  @Field(() => ID, { nullable: true, description: 'Id of the party (当事人编号).' })
  partyId?: string;

  @Field(() => String, { nullable: true, description: 'Name of the agent (代理人姓名).' })
  @Labelled('name')
  agentName?: string;

  @Field(() => String, { nullable: true, description: 'Where the letter of authority lies (授权委托书).' })
  @Labelled('narrative')
  agentAuthority?: string;
}

@ObjectType({ description: 'Judicial confirmation of one agreement, up to the ruling (司法确认).' })
@Labelled('court')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class JudicialConfirmation {
  @Field(() => ID, { description: 'Id of the confirmation (司法确认编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The agreement on file that it is about; null for one made elsewhere (协议编号).',
  })
  agreementId?: string;

  @Field(() => ConfirmationStateEnum, { nullable: true, description: 'How it stands (状态).' })
  state?: ConfirmationState;

  @Field(() => AgreementKindEnum, { nullable: true, description: 'How the agreement was made (协议形式).' })
  agreementKind?: 'written' | 'oral';

  @Field(() => Day, { nullable: true, description: 'From when the agreement is in effect (生效日).' })
  effectiveOn?: string;

  @Field(() => Day, { nullable: true, description: 'The last day to ask (申请届满日).' })
  lastDay?: string;

  @Field(() => [AgreementClause], { nullable: true, description: 'What was agreed (协议条款).' })
  clauses?: AgreementClause[];

  @Field(() => [ConfirmationApplicant], { nullable: true, description: 'Who asks (申请人).' })
  applicants?: ConfirmationApplicant[];

  @Field(() => Day, { nullable: true, description: 'When it was asked for (申请日).' })
  appliedOn?: string;

  @Field(() => RouteEnum, { nullable: true, description: 'How (渠道).' })
  route?: NonNullable<OnFile['route']>;

  @Field(() => String, {
    nullable: true,
    description: 'What kept the parties from asking in time (不可抗力障碍).',
  })
  @Labelled('narrative')
  obstacle?: string;

  @Field(() => FilingDeliveryEnum, { nullable: true, description: 'Whether the court has it (送达状态).' })
  delivery?: FilingDelivery['state'];

  @Field(() => String, { nullable: true, description: 'Case number (案号).' })
  caseNumber?: string;

  @Field(() => [FilingEvent], { nullable: true, description: 'All the court said, in its own order (进展).' })
  events?: FilingEvent[];
}

/** A confirmation as part of its dispute. */
export const confirmationOf = (
  confirmation: OnFile,
  of: RecordFacts,
): JudicialConfirmation & { of: RecordFacts } => {
  const { agreement, term, applicants, obstacle, delivery, events, ...rest } = confirmation;
  return {
    ...rest,
    of,
    agreementKind: agreement.dates.kind,
    lastDay: term.day,
    clauses: agreement.clauses.map((clause) => ({ ...clause, of })),
    applicants: applicants.map(({ partyId, agent }) => ({
      of,
      partyId,
      ...(agent ? { agentName: agent.name, agentAuthority: agent.authority } : {}),
    })),
    ...(obstacle ? { obstacle: obstacle.what } : {}),
    ...(delivery ? { delivery: delivery.state } : {}),
    events: events.map((event) => ({ ...event, of })),
  };
};
