import { Field, ID, ObjectType } from 'type-graphql';
import type { NoticePurpose, NoticeState } from '../../src/domain/account/notice.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import { NoticeAttempt } from './notice-attempt.js';

const NoticePurposeEnum = registerValues<NoticePurpose>(
  'NoticePurpose',
  'Why a resident is told something (通知事由).',
  {
    reply: 'An answer in the talk that could not be given at once (补发答复).',
    answer: 'An answer of the assistant (法律咨询答复).',
    desk: 'An answer of the desk (人工答复).',
    progress: 'A step that a dispute has come to (办理进展).',
  },
);

export const NoticeStateEnum = registerValues<NoticeState>('NoticeState', 'How a notice stands (通知状态).', {
  pending: 'On its way (发送中).',
  delivered: 'Delivered (已送达).',
  'visit-due': 'To be told on a visit: no message could reach the resident (待上门告知).',
  visited: 'Told on a visit (已上门告知).',
  undelivered: 'Kept: no way was left (未能送达).',
});

@ObjectType({ description: 'Something that a resident is to be told, and how far it has got (通知).' })
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class Notice {
  @Field(() => ID, { description: 'Id of the notice (通知编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => NoticePurposeEnum, { nullable: true, description: 'Why (事由).' })
  purpose?: NoticePurpose;

  @Field(() => String, { nullable: true, description: 'What the resident is told (内容).' })
  @Labelled('narrative')
  text?: string;

  @Field(() => NoticeStateEnum, { nullable: true, description: 'How it stands (状态).' })
  state?: NoticeState;

  @Field(() => Date, { nullable: true, description: 'When it was filed (登记时间).' })
  createdAt?: Date;

  @Field(() => [NoticeAttempt], { nullable: true, description: 'Every try, in order (发送记录).' })
  @Labelled('operate')
  attempts?: NoticeAttempt[];

  @Field(() => String, { nullable: true, description: 'Who told the resident on a visit (上门人员).' })
  visitedBy?: string;

  @Field(() => Date, { nullable: true, description: 'When (上门时间).' })
  visitedAt?: Date;
}
