import { Field, ID, ObjectType } from 'type-graphql';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord } from '../kit/index.js';
import { Area } from './area.js';

@ObjectType({ description: 'A dispute as the grid platform has it (网格平台纠纷记录).' })
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class GridRecord {
  @Field(() => ID, { nullable: true, description: "The platform's own id of the record (事件编号)." })
  externalId?: string;

  @Field(() => String, { nullable: true, description: 'Name of the event there (事件名称).' })
  @Labelled('narrative')
  title?: string;

  @Field(() => String, { nullable: true, description: 'The grid worker who recorded it (上报网格员).' })
  reporterName?: string;

  @Field(() => Date, { nullable: true, description: 'When it happened (发生日期).' })
  happenedOn?: Date;

  @Field(() => Area, { nullable: true, description: 'In which grid (所属网格).' })
  grid?: Area;

  @Field(() => Date, { description: "The platform's time of what is shown (数据时间)." })
  @Labelled('public')
  asOf!: Date;
}
