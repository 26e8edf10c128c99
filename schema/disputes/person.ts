import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Role } from '../../src/domain/people/role.js';
import { Labelled, OnRecord } from '../kit/index.js';
import { RoleEnum } from '../terms/role.js';
import type { InDispute } from './in-dispute.js';

@ObjectType({ description: 'Somebody who does or answers for something, in one of their roles (人员).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class Person {
  @Field(() => ID, { nullable: true, description: 'Id of the person or desk (人员编号).' })
  personId?: string;

  @Field(() => String, { nullable: true, description: 'Name (姓名或名称).' })
  name?: string;

  @Field(() => RoleEnum, { nullable: true, description: 'In which role (身份).' })
  role?: Role;

  @Field(() => String, { nullable: true, description: 'The area that the role is held for (负责辖区).' })
  areaCode?: string;
}

@InputType({ description: 'Who is to answer for a dispute (拟指派的承办人).' })
export class OwnerInput {
  @Field(() => ID, { description: 'Id of the person (人员编号).' })
  personId!: string;

  @Field(() => String, { description: 'Name (姓名).' })
  name!: string;

  @Field(() => RoleEnum, { description: 'In which role (身份).' })
  role!: Role;

  @Field(() => String, { description: 'The area that the role is held for (负责辖区).' })
  areaCode!: string;
}
