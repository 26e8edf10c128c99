import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { CoOwnerKind } from '../../src/domain/routing/co-owner.js';
import { Labelled, OnRecord } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';
import { CoOwnerKindEnum } from './routing-terms.js';

@ObjectType({
  description: 'An organisation that is answerable for part of a case beside its owner (协办单位).',
})
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class CoOwner {
  @Field(() => ID, { nullable: true, description: 'Id of the organisation (单位编号).' })
  id?: string;

  @Field(() => CoOwnerKindEnum, { nullable: true, description: 'What kind (类别).' })
  kind?: CoOwnerKind;

  @Field(() => String, { nullable: true, description: 'Name (名称).' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'Whom to ask there (联系人).' })
  contact?: string;

  @Field(() => String, { nullable: true, description: 'What it does (协办任务).' })
  @Labelled('narrative')
  task?: string;

  @Field(() => Date, { nullable: true, description: 'Since when (起始时间).' })
  since?: Date;
}

@InputType({ description: 'An organisation that helps and has nobody at the hub (协办组织).' })
export class CoOwnerInput {
  @Field(() => CoOwnerKindEnum, {
    description: 'What kind; an office is asked by a transfer instead (类别).',
  })
  kind!: CoOwnerKind;

  @Field(() => String, { description: 'Name, at most 80 characters (名称).' })
  name!: string;

  @Field(() => String, { description: 'Whom to ask there, at most 80 characters (联系人).' })
  contact!: string;

  @Field(() => String, { description: 'What it does, 5 to 200 characters (协办任务).' })
  task!: string;
}
