import { Field, ObjectType } from 'type-graphql';
import type { NoticeAttempt as Attempt, NoticeChannel } from '../../src/domain/account/notice.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';

const NoticeChannelEnum = registerValues<NoticeChannel>('NoticeChannel', 'A way to a resident (通知渠道).', {
  'customer-message': 'A customer message in WeChat (客服消息).',
  'subscribe-notice': 'A subscribe notice in WeChat (订阅通知).',
  'text-message': 'A text message that there is news, without saying what (短信).',
  visit: 'A visit of the grid worker (上门告知).',
});

const NoticeOutcomeEnum = registerValues<Attempt['outcome']>(
  'NoticeOutcome',
  'What became of a try (发送结果).',
  {
    delivered: 'It arrived (已送达).',
    deferred: 'Not now; it is tried again (稍后再发).',
    refused: 'The channel cannot reach the resident (对方拒收).',
    unknown: 'It may have arrived, so this channel does not try again (结果不明).',
    skipped: 'It was not tried (未发送).',
  },
);

@ObjectType({ description: 'One try to tell a resident something (发送记录).' })
@Labelled('operate')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class NoticeAttempt {
  @Field(() => NoticeChannelEnum, { nullable: true, description: 'By which way (渠道).' })
  channel?: NoticeChannel;

  @Field(() => Date, { nullable: true, description: 'When (时间).' })
  at?: Date;

  @Field(() => NoticeOutcomeEnum, { nullable: true, description: 'What became of it (结果).' })
  outcome?: Attempt['outcome'];

  @Field(() => String, { nullable: true, description: "WeChat's code, or a word of ours (代码)." })
  code?: string;
}
