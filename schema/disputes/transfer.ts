import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { OfficeLevel } from '../../src/domain/routing/office.js';
import type {
  Transfer as TransferOnFile,
  TransferPurpose,
  TransferState,
} from '../../src/domain/routing/transfer.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';
import { Person } from './person.js';
import { OfficeLevelEnum, TransferPurposeEnum, TransferStateEnum } from './routing-terms.js';

@ObjectType({ description: 'An office that disputes can be routed to (分流单位).' })
@Labelled('public')
export class Office {
  @Field(() => ID, { description: 'Id of the office (单位编号).' })
  personId!: string;

  @Field(() => String, { description: 'Name (名称).' })
  name!: string;

  @Field(() => OfficeLevelEnum, { description: 'Level (层级).' })
  level!: OfficeLevel;

  @Field(() => String, { description: 'Code of its area or district (辖区编码).' })
  areaCode!: string;

  @Field(() => ID, { nullable: true, description: 'The office one level up (上级单位).' })
  above?: string;
}

@ObjectType({ description: 'That there was no receipt in time, and who was told (逾期未签收).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class TransferLapse {
  @Field(() => Date, { nullable: true, description: 'When (时间).' })
  at?: Date;

  @Field(() => [Person], { nullable: true, description: 'Who was told, by name (告知对象).' })
  told?: Person[];
}

@ObjectType({ description: 'That an office was asked to take a dispute over, or to assist (移交).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class Transfer {
  @Field(() => ID, { nullable: true, description: 'Id of the dispute (纠纷编号).' })
  @Labelled('public')
  disputeId?: string;

  @Field(() => Int, { nullable: true, description: 'Counted from 1 in each dispute (序号).' })
  number?: number;

  @Field(() => TransferPurposeEnum, { nullable: true, description: 'What for (移交事由).' })
  purpose?: TransferPurpose;

  @Field(() => Person, { nullable: true, description: 'Which office asks (移交单位).' })
  from?: Person;

  @Field(() => Person, { nullable: true, description: 'Which office is asked (接收单位).' })
  to?: Person;

  @Field(() => String, { nullable: true, description: 'Why (理由).' })
  @Labelled('narrative')
  reason?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the linkage agreement that holds between the two offices (联动协议编号).',
  })
  @Labelled('public')
  linkageId?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Whom to ask at the office that is asked, by that agreement (联系人).',
  })
  contact?: string;

  @Field(() => Person, { nullable: true, description: 'Who asked (移交人).' })
  sentBy?: Person;

  @Field(() => Date, { nullable: true, description: 'When (移交时间).' })
  sentAt?: Date;

  @Field(() => TransferStateEnum, { nullable: true, description: 'How it stands (状态).' })
  state?: TransferState;

  @Field(() => Date, {
    nullable: true,
    description: 'When the next are told that there is no receipt; null at its end (签收期限).',
  })
  dueAt?: Date;

  @Field(() => [TransferLapse], { nullable: true, description: 'Where nobody answered in time (逾期).' })
  lapses?: TransferLapse[];

  @Field(() => Person, { nullable: true, description: 'Who ended it (办理人).' })
  answeredBy?: Person;

  @Field(() => Date, { nullable: true, description: 'When it ended (办理时间).' })
  answeredAt?: Date;

  @Field(() => String, { nullable: true, description: 'Why it was refused or taken back (退回、撤回理由).' })
  @Labelled('narrative')
  answerReason?: string;
}

/** A transfer as part of its dispute. */
export function transferOf(transfer: TransferOnFile, disputeId: string, of: RecordFacts) {
  const { from, to, sentBy, lapses, answer, linkage, ...rest } = transfer;
  const person = (who: object) => ({ ...who, of });
  return {
    ...rest,
    of,
    disputeId,
    from: person(from),
    to: person(to),
    sentBy: person(sentBy),
    linkageId: linkage?.id,
    contact: linkage?.contact,
    lapses: lapses.map(({ at, told }) => ({ at, of, told: told.map(person) })),
    ...(answer && { answeredBy: person(answer.by), answeredAt: answer.at, answerReason: answer.reason }),
  };
}
