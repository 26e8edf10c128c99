import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord } from '../kit/index.js';

@ObjectType({ description: 'A report as the comprehensive-governance app has it (综治App上报).' })
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class AppReport {
  @Field(() => ID, { nullable: true, description: "The app's own number of the report (上报编号)." })
  externalId?: string;

  @Field(() => String, { nullable: true, description: 'Its title there (标题).' })
  @Labelled('narrative')
  title?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The governance-office worker who reported it (综治专干).',
  })
  reporterName?: string;

  @Field(() => String, { nullable: true, description: 'Code of the area that it names (辖区编码).' })
  areaCode?: string;

  @Field(() => Int, { nullable: true, description: 'How many photos and papers it names (附件数).' })
  fileCount?: number;

  @Field(() => Date, { description: "The app's time of what is shown (数据时间)." })
  @Labelled('public')
  asOf!: Date;
}
