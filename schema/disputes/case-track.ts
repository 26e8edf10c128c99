import { Field, Int, ObjectType } from 'type-graphql';
import type {
  TrackMatter,
  CaseTrack as TrackOnFile,
  TrackState,
  TrackWay,
} from '../../src/domain/routing/case-track.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Day, Labelled, OnRecord } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';
import { Person } from './person.js';
import { TrackMatterEnum, TrackStateEnum, TrackWayEnum } from './routing-terms.js';

@ObjectType({ description: 'Which way the law names first (渠道提示).' })
@Labelled('category')
@OnRecord<InDispute>(({ of }) => of)
export class TrackAdvice {
  @Field(() => [TrackWayEnum], { nullable: true, description: 'Which ways, the first first (渠道).' })
  ways?: TrackWay[];

  @Field(() => TrackMatterEnum, { nullable: true, description: 'What of the case (事项).' })
  matter?: TrackMatter;

  @Field(() => String, { nullable: true, description: 'Where the law says so (法律依据).' })
  basis?: string;

  @Field(() => String, { nullable: true, description: 'In plain Chinese (说明).' })
  advice?: string;
}

@ObjectType({ description: 'That a case, or a part of it, is decided elsewhere (裁决渠道).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class CaseTrack {
  @Field(() => Int, { nullable: true, description: 'Counted from 1 in each dispute (序号).' })
  number?: number;

  @Field(() => TrackWayEnum, { nullable: true, description: 'Which way (渠道).' })
  way?: TrackWay;

  @Field(() => TrackMatterEnum, { nullable: true, description: 'What of the case (事项).' })
  matter?: TrackMatter;

  @Field(() => String, { nullable: true, description: 'Who decides it (受理机关).' })
  body?: string;

  @Field(() => String, { nullable: true, description: 'Why (理由).' })
  @Labelled('narrative')
  reason?: string;

  @Field(() => Person, { nullable: true, description: 'Who referred it (引导人).' })
  openedBy?: Person;

  @Field(() => Date, { nullable: true, description: 'When (引导时间).' })
  openedAt?: Date;

  @Field(() => TrackStateEnum, { nullable: true, description: 'How it stands (进展).' })
  state?: TrackState;

  @Field(() => String, { nullable: true, description: 'Under which number, as the body said last (文号).' })
  receiptNumber?: string;

  @Field(() => Day, { nullable: true, description: 'On which day (日期).' })
  receiptOn?: string;
}

/** A track as part of its dispute. */
export const trackOf = ({ openedBy, receipt, ...track }: TrackOnFile, of: RecordFacts) => ({
  ...track,
  of,
  openedBy: { ...openedBy, of },
  ...(receipt && { receiptNumber: receipt.number, receiptOn: receipt.on }),
});
