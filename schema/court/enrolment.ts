import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { FilingDelivery } from '../../src/domain/court/court-filing.js';
import type { EnrolmentState, InvitedGroup, Enrolment as OnFile } from '../../src/domain/court/enrolment.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Day, Labelled, OnRecord, registerValues } from '../kit/index.js';
import { FilingDeliveryEnum } from './filing-event.js';

const InvitedGroupEnum = registerValues<InvitedGroup>(
  'InvitedGroup',
  'The seven groups that the court invites to its platform (特邀入驻人员类别).',
  {
    'party-and-government': 'Party and government of the subdistrict (街道党政领导).',
    police: 'Police station (派出所).',
    notary: "Notary's office (公证处).",
    'peoples-mediator': "People's mediator (人民调解员).",
    'grid-worker': 'Grid worker (网格员).',
    'legal-adviser': 'Legal adviser of a village or community (村居法律顾问).',
    'legal-volunteer': 'Legal-knowledge volunteer (法律明白人).',
  },
);

export const EnrolmentStateEnum = registerValues<EnrolmentState>(
  'EnrolmentState',
  'How an enrolment stands (入驻状态).',
  {
    asked: 'Asked for (待审核).',
    enrolled: 'On the roster (已入驻).',
    refused: 'Not taken (未通过).',
    expired: 'Past its last day (已到期).',
    ended: 'Off the roster (已停用).',
  },
);

@ObjectType({ description: "Somebody of an invited group on the court's platform (入驻)." })
@Labelled('operate')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class Enrolment {
  @Field(() => ID, { description: 'Id of the enrolment (入驻编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Who (人员编号).' })
  personId?: string;

  @Field(() => String, { nullable: true, description: 'Name (姓名).' })
  name?: string;

  @Field(() => InvitedGroupEnum, { nullable: true, description: 'Of which group (类别).' })
  group?: InvitedGroup;

  @Field(() => String, { nullable: true, description: 'Of which office (单位).' })
  unit?: string;

  @Field(() => String, { nullable: true, description: 'Post there (职务).' })
  post?: string;

  @Field(() => String, { nullable: true, description: 'Telephone (联系方式).' })
  @Labelled('phone')
  phone?: string;

  @Field(() => String, { nullable: true, description: 'The tribunal worked with (对接人民法庭).' })
  tribunal?: string;

  @Field(() => ID, { nullable: true, description: 'For which area (辖区编码).' })
  areaCode?: string;

  @Field(() => Day, { nullable: true, description: 'From when (起始日).' })
  from?: string;

  @Field(() => Day, { nullable: true, description: 'The last day (有效期至).' })
  until?: string;

  @Field(() => EnrolmentStateEnum, { nullable: true, description: 'How it stands (状态).' })
  state?: EnrolmentState;

  @Field(() => Date, { nullable: true, description: 'When it was time to renew (到期提醒).' })
  remindedAt?: Date;

  @Field(() => FilingDeliveryEnum, { nullable: true, description: 'Whether the court has it (送达状态).' })
  delivery?: FilingDelivery['state'];
}

/** An enrolment, judged by its area. */
export const enrolmentOf = ({ delivery, ...rest }: OnFile): Enrolment & { of: RecordFacts } => ({
  ...rest,
  of: { id: rest.id, areaCode: rest.areaCode },
  ...(delivery ? { delivery: delivery.state } : {}),
});

@InputType({ description: "Whom to put on the roster of the court's platform (拟入驻人员)." })
export class EnrolmentInput {
  @Field(() => ID, { description: 'Who (人员编号).' })
  personId!: string;

  @Field(() => String, { description: 'Name (姓名).' })
  name!: string;

  @Field(() => InvitedGroupEnum, { description: 'Of which group (类别).' })
  group!: InvitedGroup;

  @Field(() => String, { description: 'Of which office (单位).' })
  unit!: string;

  @Field(() => String, { description: 'Post there (职务).' })
  post!: string;

  @Field(() => String, { description: 'Telephone (联系方式).' })
  phone!: string;

  @Field(() => String, { description: 'The tribunal worked with (对接人民法庭).' })
  tribunal!: string;

  @Field(() => ID, { description: 'For which area (辖区编码).' })
  areaCode!: string;

  @Field(() => Day, { description: 'From when (起始日).' })
  from!: string;

  @Field(() => Day, { description: 'The last day (有效期至).' })
  until!: string;
}
