import { Field, Int, ObjectType } from 'type-graphql';
import type { Coverage as Counted } from '../../src/domain/grid/coverage.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord } from '../kit/index.js';
import { Area } from './area.js';

@ObjectType({ description: "How much of a period's rounds was walked in a community (完成率)." })
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class Coverage {
  @Field(() => Area, { nullable: true, description: 'Where (辖区).' })
  area?: Area;

  @Field(() => Int, { nullable: true, description: 'Rounds of the period (任务数).' })
  rounds?: number;

  @Field(() => Int, { nullable: true, description: 'Of them complete (已完成任务数).' })
  complete?: number;

  @Field(() => Int, { nullable: true, description: 'Stops on their routes (应走访数).' })
  stops?: number;

  @Field(() => Int, { nullable: true, description: 'Of them walked, sooner or later (已走访数).' })
  done?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of them walked by the last day of the period (按期走访数).',
  })
  inTime?: number;

  @Field(() => Int, { nullable: true, description: 'Walked of a hundred, rounded down (完成率).' })
  percent?: number;

  @Field(() => [String], { nullable: true, description: 'Where nobody was (未走访名单).' })
  @Labelled('narrative')
  missing?: string[];
}

/** The coverage of an area, judged by that area. */
export const coverageSeen = ({ areaCode, ...counted }: Counted) => ({
  ...counted,
  of: { id: areaCode, areaCode },
  missing: [...counted.missing],
  areaCode,
});
