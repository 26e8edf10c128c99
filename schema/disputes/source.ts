import { Field, ID, ObjectType } from 'type-graphql';
import type { DisputeSource } from '../../src/domain/disputes/dispute-source.js';
import { Labelled, OnRecord } from '../kit/index.js';
import { PlatformEnum } from '../terms/platform.js';
import type { InDispute } from './in-dispute.js';

@ObjectType({ description: "A platform's record that a dispute came from (来源)." })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class Source {
  @Field(() => PlatformEnum, { nullable: true, description: 'Which platform (平台).' })
  platform?: DisputeSource['platform'];

  @Field(() => ID, { nullable: true, description: "The platform's own id of the record (平台记录编号)." })
  externalId?: string;

  @Field(() => Date, { nullable: true, description: 'When it was reported there (上报时间).' })
  reportedAt?: Date;
}
