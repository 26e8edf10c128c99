import { Field, ID, ObjectType } from 'type-graphql';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Day, Labelled, OnRecord } from '../kit/index.js';
import { Area } from './area.js';
import { UnknownCode } from './unknown-code.js';

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

  @Field(() => String, { nullable: true, description: 'Scale as it came (事件规模代码).' })
  scaleCode?: string;

  @Field(() => String, { nullable: true, description: 'Kind of dispute as it came (事件类别代码).' })
  @Labelled('category')
  categoryCode?: string;

  @Field(() => String, { nullable: true, description: 'Units involved (涉及单位).' })
  @Labelled('narrative')
  involvedUnit?: string;

  @Field(() => Day, { nullable: true, description: 'By when it is to be resolved (化解时限).' })
  resolveBy?: string;

  @Field(() => String, { nullable: true, description: 'How, as a code of the platform (化解方式代码).' })
  resolveWayCode?: string;

  @Field(() => String, { nullable: true, description: 'By which organisation (化解组织).' })
  resolveOrg?: string;

  @Field(() => String, { nullable: true, description: 'By whom (化解责任人).' })
  resolvePersonName?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was (是否化解成功).' })
  succeeded?: boolean;

  @Field(() => String, { nullable: true, description: 'In words (化解情况).' })
  @Labelled('narrative')
  situation?: string;

  @Field(() => Day, { nullable: true, description: 'When it was evaluated (考评日期).' })
  evaluatedOn?: string;

  @Field(() => String, { nullable: true, description: 'How (考评意见).' })
  @Labelled('narrative')
  evaluation?: string;

  @Field(() => String, { nullable: true, description: 'Which department is competent (主管部门).' })
  departmentName?: string;

  @Field(() => [UnknownCode], {
    nullable: true,
    description: 'Codes in it that no table of the hub has; they are kept (未知代码).',
  })
  unknownCodes?: UnknownCode[];

  @Field(() => Date, { description: "The platform's time of what is shown (数据时间)." })
  @Labelled('public')
  asOf!: Date;
}
