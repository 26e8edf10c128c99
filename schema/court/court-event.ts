import { Field, Int, ObjectType } from 'type-graphql';
import type { CourtStatus } from '../../src/domain/platforms/platform-report.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord } from '../kit/index.js';
import { CourtStatusEnum } from '../terms/court-status.js';

@ObjectType({ description: 'One thing the court said about a dispute (法院进展).' })
@Labelled('court')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class CourtEvent {
  @Field(() => Int, { nullable: true, description: "The court's own count, from 1 (序号)." })
  sequence?: number;

  @Field(() => CourtStatusEnum, { nullable: true, description: 'How far it has got (状态).' })
  status?: CourtStatus;

  @Field(() => Date, { nullable: true, description: "When, by the court's clock (时间)." })
  at?: Date;

  @Field(() => String, { nullable: true, description: 'Case number (案号).' })
  caseNumber?: string;

  @Field(() => String, { nullable: true, description: 'Remark (备注).' })
  @Labelled('narrative')
  note?: string;
}
