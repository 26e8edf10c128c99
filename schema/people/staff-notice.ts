import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Role } from '../../src/domain/people/role.js';
import type { NoticeKind } from '../../src/domain/staff-notices/notice-kind.js';
import type { PassedOnFor, StaffNoticeState } from '../../src/domain/staff-notices/staff-notice.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Day, Labelled, OnRecord, PageInfo, registerValues } from '../kit/index.js';
import { RoleEnum } from '../terms/role.js';
import { Dispute } from './dispute.js';
import { PeopleRefusal } from './people-result.js';

export const StaffNoticeKindEnum = registerValues<NoticeKind>(
  'StaffNoticeKind',
  'What somebody of the office is told of (提醒事由).',
  {
    'step-overdue': 'A step takes longer than promised (环节超期).',
    'order-issued': 'A supervision order waits for its receipt (督办单待签收).',
    'yellow-card': 'An order was shown the yellow card (督办黄牌).',
    'red-card': 'An order was shown the red card (督办红牌).',
    'clock-warning': 'A term set by law ends in some days (法定期限预警).',
    'clock-last-days': 'A term set by law is about to end (法定期限临近届满).',
    'clock-missed': 'A term set by law has passed (法定期限已过).',
    'round-reminder': 'A round is due soon (走访排查即将到期).',
    'round-overdue': 'A round is late (走访排查逾期).',
    'round-escalated': 'A late round is before the leading group (走访排查逾期上报).',
    'duty-missed': "A leader's duty was missed (包保事项逾期).",
    'duty-escalated': 'A missed duty is before the leading group (包保事项逾期上报).',
    'agreement-due-soon': 'A duty of an agreement falls due (协议即将到期履行).',
    'agreement-late': 'A duty of an agreement is late (协议逾期未履行).',
    'agreement-visit': 'An agreement is to be looked after by a visit (协议待回访).',
    'field-conflict': 'Two platforms contradict each other (平台记录冲突).',
    'police-docking': "A mediation has stopped, and the police's receipt is waited for (中止调解待公安回执).",
    'safety-duty': 'Something must be done for whoever is in danger (安全处置事项待办).',
    'receipt-overdue': "The police's receipt is overdue (公安回执逾期).",
    'transfer-waiting': 'An office is asked to take a case over, or to assist (移交待签收).',
    'transfer-overdue': 'A transfer has no receipt in time (移交逾期未签收).',
    'transfer-escalated': 'A transfer without a receipt is before the leading group (移交逾期未签收上报).',
    'early-warning': 'Many people are involved in a case, or mean to gather (群体性纠纷预警).',
    'enrolment-ending': "An enrolment on the court's platform ends soon (法院平台入驻即将到期).",
    'site-gap-overdue': 'What a site lacks is overdue (场所整改逾期).',
    'advice-late': 'Whoever asked for a person has no answer in time (人工解答逾期).',
    'card-accepted': 'A card that somebody proposed was adopted (知识卡片建议已采纳).',
    'card-refused': 'It was not; the card says why (知识卡片建议未采纳).',
    'card-changed': 'A card that somebody wrote was corrected by another one (知识卡片已修订).',
  },
);

const StaffNoticeStateEnum = registerValues<StaffNoticeState>(
  'StaffNoticeState',
  'How a notice to staff stands (提醒状态).',
  {
    held: 'Held until its reader is to be told (待晨报).',
    unseen: 'In the inbox, and nobody has said that it was seen (未阅).',
    seen: 'Seen (已阅知).',
    settled: 'The thing itself was settled (已无需处理).',
    withdrawn: 'Given on, since the post was lost (已转交).',
  },
);

const PassedOnForEnum = registerValues<PassedOnFor>('PassedOnFor', 'Why the next one was told (上报原因).', {
  unseen: 'Nobody saw it in time (逾时未阅).',
  'post-lost': 'Its reader lost the post (岗位变动).',
});

const nullable = true;

@ObjectType({ description: 'That one occasion is told to one person, with the proof of it (工作提醒).' })
@Labelled('notice')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class StaffNotice {
  @Field(() => ID, { nullable, description: 'Id of the notice (提醒编号).' })
  id?: string;

  @Field(() => StaffNoticeKindEnum, { nullable, description: 'What it tells of (事由).' })
  kind?: NoticeKind;

  @Field(() => String, { nullable, description: 'What it says; nobody is named in it (内容).' })
  text?: string;

  @Field(() => ID, { nullable, description: 'The record that it is about, such as an order (事项编号).' })
  subjectId?: string;

  @Field(() => Dispute, { nullable, description: 'The dispute, where it is about one (纠纷).' })
  dispute?: Dispute;

  @Field(() => String, { nullable, description: 'Where (所在辖区).' })
  areaCode?: string;

  @Field(() => Day, { nullable, description: 'By which day the thing is, or was, to be done (期限).' })
  dueOn?: string;

  @Field(() => Boolean, { nullable, description: 'Whether it is urgent (是否紧急).' })
  urgent?: boolean;

  @Field(() => StaffNoticeStateEnum, { nullable, description: 'How it stands (状态).' })
  state?: StaffNoticeState;

  @Field(() => Int, { nullable, description: 'On which rung of its ladder, from 0 (阶梯层级).' })
  rung?: number;

  @Field(() => String, { nullable, description: 'Who is told (接收人).' })
  recipientName?: string;

  @Field(() => RoleEnum, { nullable, description: 'In which role (接收身份).' })
  recipientRole?: Role;

  @Field(() => Date, { nullable, description: 'When it was decided to tell (登记时间).' })
  filedAt?: Date;

  @Field(() => Date, { nullable, description: 'When it was put in the inbox (送达时间).' })
  inboxAt?: Date;

  @Field(() => Date, {
    nullable,
    description: 'When it was first handed out, by query or subscription (取阅时间).',
  })
  fetchedAt?: Date;

  @Field(() => String, { nullable, description: 'To whom (取阅人).' })
  fetchedBy?: string;

  @Field(() => Date, { nullable, description: 'When somebody said that it was seen (阅知时间).' })
  seenAt?: Date;

  @Field(() => String, { nullable, description: 'Who (阅知人).' })
  seenBy?: string;

  @Field(() => Date, { nullable, description: 'When the next one was told (上报时间).' })
  passedOnAt?: Date;

  @Field(() => PassedOnForEnum, { nullable, description: 'Why (上报原因).' })
  passedOnFor?: PassedOnFor;

  @Field(() => Int, { nullable, description: 'How often it was told again on the last rung (再次提醒次数).' })
  reminders?: number;
}

@ObjectType({ description: 'A notice to staff in a list (列表中的提醒).' })
@Labelled('public')
export class StaffNoticeEdge {
  @Field(() => String, { description: 'Where it is in the list (游标).' })
  cursor!: string;

  @Field(() => StaffNotice, { description: 'The notice (提醒).' })
  node!: StaffNotice;
}

@ObjectType({ description: 'A page of somebody’s inbox (收件箱分页).' })
@Labelled('public')
export class StaffNoticeConnection {
  @Field(() => [StaffNoticeEdge], {
    description: 'First what is unseen, then all else, each newest first (提醒).',
  })
  edges!: StaffNoticeEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends (分页信息).' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'Somebody’s inbox, to be followed (收件箱).' })
@Labelled('account')
export class NoticeInbox {
  @Field(() => ID, { nullable, description: 'Whose (人员编号).' })
  id?: string;

  @Field(() => Int, { nullable, description: 'How many are unseen (未阅数).' })
  unseen?: number;

  @Field(() => [StaffNotice], { nullable, description: 'The first twenty, unseen ones first (最新提醒).' })
  newest?: StaffNotice[];
}

@ObjectType({ description: 'When somebody is left in peace (免打扰时段).' })
@Labelled('account')
export class QuietHours {
  @Field(() => String, { nullable, description: 'From, as HH:MM in Shanghai (开始).' })
  from?: string;

  @Field(() => String, { nullable, description: 'Until, as HH:MM in Shanghai (结束).' })
  until?: string;
}

@ObjectType({ description: 'It was done; what was seen (办理成功).' })
@Labelled('public')
export class NoticesSeen {
  @Field(() => [StaffNotice], { description: 'The notices (提醒).' })
  notices!: StaffNotice[];
}

@ObjectType({ description: 'It was done; the hours as they are now (办理成功).' })
@Labelled('public')
export class QuietHoursSet {
  @Field(() => QuietHours, { description: 'The hours (免打扰时段).' })
  quietHours!: QuietHours;
}

export const NoticesSeenResult = createUnionType({
  name: 'NoticesSeenResult',
  description: 'What came of saying that notices were seen (阅知结果).',
  types: () => [NoticesSeen, PeopleRefusal] as const,
  resolveType: (value) => ('refused' in value ? PeopleRefusal : NoticesSeen),
});

export const QuietHoursResult = createUnionType({
  name: 'QuietHoursResult',
  description: 'What came of choosing quiet hours (免打扰设置结果).',
  types: () => [QuietHoursSet, PeopleRefusal] as const,
  resolveType: (value) => ('refused' in value ? PeopleRefusal : QuietHoursSet),
});
