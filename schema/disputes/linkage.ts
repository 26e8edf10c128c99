import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import { Day, Labelled } from '../kit/index.js';
import { Refusal } from './refusal.js';

@ObjectType({ description: 'One side of a linkage agreement (联动单位).' })
@Labelled('public')
export class LinkageParty {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the office, where it works with the hub (单位编号).',
  })
  officeId?: string;

  @Field(() => String, { description: 'Name (名称).' })
  name!: string;

  @Field(() => String, { description: 'Whom to ask there (联系人).' })
  contact!: string;
}

@ObjectType({ description: 'That offices have agreed to work together (联动协议).' })
@Labelled('public')
export class Linkage {
  @Field(() => ID, { description: 'Id of the agreement (联动协议编号).' })
  id!: string;

  @Field(() => [LinkageParty], { description: 'Who (联动单位).' })
  parties!: LinkageParty[];

  @Field(() => String, { description: 'What for (联动事项).' })
  purpose!: string;

  @Field(() => Day, { description: 'From when (起始日期).' })
  from!: string;

  @Field(() => Day, { description: 'By when they look at it again (复核日期).' })
  reviewOn!: string;

  @Field(() => Boolean, { description: 'Whether that day has passed (是否逾期未复核).' })
  reviewOverdue!: boolean;

  @Field(() => Boolean, { description: 'Whether it was ended (是否已终止).' })
  ended!: boolean;
}

@InputType({ description: 'One side of a linkage agreement (联动单位).' })
export class LinkagePartyInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the office, where it works with the hub (单位编号).',
  })
  officeId?: string | null;

  @Field(() => String, { description: 'Name, at most 80 characters (名称).' })
  name!: string;

  @Field(() => String, { description: 'Whom to ask there, at most 80 characters (联系人).' })
  contact!: string;
}

@InputType({ description: 'What offices have agreed on (联动协议内容).' })
export class LinkageInput {
  @Field(() => String, {
    description: 'Chosen by the caller, 8 to 64 letters and digits: the same key takes down once (请求编号).',
  })
  requestKey!: string;

  @Field(() => [LinkagePartyInput], { description: 'Who, 2 to 20 (联动单位).' })
  parties!: LinkagePartyInput[];

  @Field(() => String, { description: 'What for, 5 to 200 characters (联动事项).' })
  purpose!: string;

  @Field(() => Day, { description: 'From when (起始日期).' })
  from!: string;

  @Field(() => Day, { description: 'By when they look at it again (复核日期).' })
  reviewOn!: string;
}

@ObjectType({ description: 'It was done; the linkage agreement as it stands now (办理成功).' })
@Labelled('public')
export class LinkageChanged {
  @Field(() => Linkage, { description: 'The agreement (联动协议).' })
  linkage!: Linkage;
}

export const LinkageResult = createUnionType({
  name: 'LinkageResult',
  description: 'What came of something that somebody wanted to do with a linkage agreement (办理结果).',
  types: () => [LinkageChanged, Refusal] as const,
  resolveType: (value) => (isRefusal(value) ? Refusal : LinkageChanged),
});
