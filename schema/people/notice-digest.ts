import { Field, Int, ObjectType } from 'type-graphql';
import type { NoticeKind } from '../../src/domain/staff-notices/notice-kind.js';
import { Day, Labelled } from '../kit/index.js';
import { StaffNotice, StaffNoticeKindEnum } from './staff-notice.js';

const nullable = true;

@ObjectType({ description: 'How much there is of one kind (分类计数).' })
@Labelled('account')
export class NoticeCount {
  @Field(() => StaffNoticeKindEnum, { nullable, description: 'Of which kind (事由).' })
  kind?: NoticeKind;

  @Field(() => Int, { nullable, description: 'Come in since the morning before (新增).' })
  fresh?: number;

  @Field(() => Int, { nullable, description: 'To be done by this day (当日到期).' })
  due?: number;

  @Field(() => Int, { nullable, description: 'Should have been done before (已逾期).' })
  overdue?: number;

  @Field(() => Int, { nullable, description: 'Not seen by the morning (未阅).' })
  unseen?: number;
}

@ObjectType({ description: 'What somebody’s morning looks like; one for a person and day (晨报).' })
@Labelled('account')
export class NoticeDigest {
  @Field(() => Day, { nullable, description: 'Of which day (日期).' })
  day?: string;

  @Field(() => Date, { nullable, description: 'Since when it is ready (生成时间).' })
  readyAt?: Date;

  @Field(() => [StaffNotice], { nullable, description: 'Come in since the morning before (新增提醒).' })
  fresh?: StaffNotice[];

  @Field(() => [StaffNotice], { nullable, description: 'To be done by this day (当日到期).' })
  due?: StaffNotice[];

  @Field(() => [StaffNotice], { nullable, description: 'Should have been done before this day (已逾期).' })
  overdue?: StaffNotice[];

  @Field(() => [NoticeCount], { nullable, description: 'How much there is of each kind (分类计数).' })
  counts?: NoticeCount[];
}
