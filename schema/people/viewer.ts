import { Field, ID, ObjectType } from 'type-graphql';
import type { Role } from '../../src/domain/people/role.js';
import { Labelled } from '../kit/index.js';
import { RoleEnum } from '../terms/role.js';

@ObjectType({ description: 'What somebody may act as, where, and on which days (岗位).' })
@Labelled('account')
export class Post {
  @Field(() => ID, { nullable: true, description: 'Id of the post, for `Acting-As` (岗位编号).' })
  id?: string;

  @Field(() => RoleEnum, { nullable: true, description: 'In which role (身份).' })
  role?: Role;

  @Field(() => String, { nullable: true, description: 'The area that it is held for (负责辖区).' })
  areaCode?: string;

  @Field(() => String, { nullable: true, description: 'The first day (任职起始日).' })
  from?: string;

  @Field(() => String, { nullable: true, description: 'The last day, if there is one (任职截止日).' })
  until?: string;
}

@ObjectType({ description: 'Who asks, and as what (当前用户).' })
@Labelled('account')
export class Viewer {
  @Field(() => ID, { nullable: true, description: 'Id of the person or partner (人员编号).' })
  personId?: string;

  @Field(() => String, { nullable: true, description: 'Name (姓名或名称).' })
  name?: string;

  @Field(() => RoleEnum, { nullable: true, description: 'In which role (当前身份).' })
  role?: Role;

  @Field(() => String, { nullable: true, description: 'The area that the role is held for (负责辖区).' })
  areaCode?: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Whose notices the caller reads: the own ones, and those of the office (可阅收件箱).',
  })
  inboxes?: string[];

  @Field(() => [Post], {
    nullable: true,
    description: 'The posts that somebody on the staff holds now (在任岗位).',
  })
  posts?: Post[] | null;
}
