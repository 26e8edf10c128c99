import { Field, ObjectType } from 'type-graphql';
import type { HandOverLine as Line } from '../../src/domain/routing/hand-overs-of.js';
import { Labelled, OnRecord } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';
import { HandOverKindEnum, HandOverStateEnum } from './routing-terms.js';

@ObjectType({ description: 'One time that a case went elsewhere, and its receipt (移送与回执).' })
@Labelled('court')
@OnRecord<InDispute>(({ of }) => of)
export class HandOverLine {
  @Field(() => HandOverKindEnum, { nullable: true, description: 'To what kind of place (去向类别).' })
  kind?: Line['kind'];

  @Field(() => String, { nullable: true, description: 'To whom (去向).' })
  to?: string;

  @Field(() => Date, { nullable: true, description: 'When (时间).' })
  at?: Date;

  @Field(() => HandOverStateEnum, { nullable: true, description: 'Whether there is a receipt (回执情况).' })
  state?: Line['state'];

  @Field(() => String, { nullable: true, description: "The other side's number (回执编号)." })
  receipt?: string;
}
