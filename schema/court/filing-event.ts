import { Field, Int, ObjectType } from 'type-graphql';
import type { FilingDelivery } from '../../src/domain/court/court-filing.js';
import type { FilingState } from '../../src/domain/platforms/platform-report.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';

const FilingStateEnum = registerValues<FilingState>(
  'FilingState',
  'What the court says of something that was filed with it (提交事项状态).',
  {
    received: 'Received (已收到).',
    supplement: 'Papers are asked for (需补正材料).',
    accepted: 'Accepted (已受理).',
    'not-accepted': 'Not accepted (不予受理).',
    confirmed: 'Confirmed by ruling (裁定有效).',
    refused: 'Refused by ruling (裁定驳回).',
    withdrawn: 'Withdrawn (已撤回).',
    booked: 'Booked (已排期).',
    held: 'Held (已召开).',
    'not-held': 'Not held (未能召开).',
    cancelled: 'Cancelled (已取消).',
    enrolled: 'On the roster (已入驻).',
    'not-enrolled': 'Not taken on the roster (未通过).',
    ended: 'Off the roster (已停用).',
  },
);

export const FilingDeliveryEnum = registerValues<FilingDelivery['state']>(
  'FilingDelivery',
  'Whether the court has what was filed (送达状态).',
  {
    pending: 'On its way; it arrives however long the platform is away (送达中).',
    delivered: 'The court has it (已送达).',
    refused: 'The court did not take it (不予接收).',
  },
);

@ObjectType({ description: 'One thing the court said of something that was filed with it (提交事项进展).' })
@Labelled('court')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class FilingEvent {
  @Field(() => Int, { nullable: true, description: "The court's own count, from 1 (序号)." })
  sequence?: number;

  @Field(() => FilingStateEnum, { nullable: true, description: 'How it stands (状态).' })
  state?: FilingState;

  @Field(() => Date, { nullable: true, description: "When, by the court's clock (时间)." })
  at?: Date;

  @Field(() => String, { nullable: true, description: 'Case number (案号).' })
  caseNumber?: string;

  @Field(() => String, { nullable: true, description: 'Remark (备注).' })
  @Labelled('narrative')
  note?: string;
}
