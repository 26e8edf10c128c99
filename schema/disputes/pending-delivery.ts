import { Field, Int, ObjectType } from 'type-graphql';
import { Labelled, OnRecord } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';

@ObjectType({ description: 'Something that a platform has not been told yet (待送达事项).' })
@Labelled('operate')
@OnRecord<InDispute>(({ of }) => of)
export class PendingDelivery {
  @Field(() => String, { nullable: true, description: 'Which platform (平台).' })
  platform?: string;

  @Field(() => Int, { nullable: true, description: 'How often it was tried in vain (已尝试次数).' })
  attempts?: number;

  @Field(() => Date, { nullable: true, description: 'When it is tried next (下次尝试时间).' })
  nextAt?: Date;

  @Field(() => String, { nullable: true, description: 'Why it was put off or held (原因).' })
  reason?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether a person must release it (是否搁置待人工).' })
  parked?: boolean;
}
