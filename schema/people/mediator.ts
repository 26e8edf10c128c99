import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Absence as Away } from '../../src/domain/mediators/mediator-candidate.js';
import type { Relative as Kin, PersonProfile, ProfileFacts } from '../../src/domain/people/person-profile.js';
import type { Role } from '../../src/domain/people/role.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Day, Labelled, OnRecord } from '../kit/index.js';
import { RoleEnum } from '../terms/role.js';
import { SpokenLanguage, SpokenLanguageInput, spokenOf } from './spoken-language.js';

type OnFile = { of: RecordFacts };

@ObjectType({ description: 'What somebody does, where, and on which days (任职).' })
@Labelled('case')
@OnRecord<OnFile>(({ of }) => of)
export class HeldPost {
  @Field(() => RoleEnum, { nullable: true, description: 'In which role (身份).' })
  role?: Role;

  @Field(() => ID, { nullable: true, description: 'For which area (负责辖区).' })
  areaCode?: string;

  @Field(() => Day, { nullable: true, description: 'The first day (起始日).' })
  from?: string;

  @Field(() => Day, { nullable: true, description: 'The last day, if there is one (截止日).' })
  until?: string;
}

@ObjectType({ description: 'Days on which somebody is away, both included (请假、外出).' })
@Labelled('case')
@OnRecord<OnFile>(({ of }) => of)
export class Absence {
  @Field(() => Day, { nullable: true, description: 'The first day (起始日).' })
  from?: string;

  @Field(() => Day, { nullable: true, description: 'The last day (截止日).' })
  until?: string;
}

@ObjectType({ description: 'Somebody close to a person: what a conflict of interest is known by (近亲属).' })
@Labelled('operate')
@OnRecord<OnFile>(({ of }) => of)
export class Relative {
  @Field(() => String, { nullable: true, description: 'Name (姓名).' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What he or she is to the person (与本人关系).' })
  relation?: string;
}

@ObjectType({ description: 'Somebody who works with disputes, such as a mediator (人员档案).' })
@Directive('@key(fields: "id")')
@Labelled('case')
@OnRecord<OnFile>(({ of }) => of)
export class Mediator {
  @Field(() => ID, { description: 'Id of the person, that of the account where there is one (人员编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name (姓名).' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'Telephone (联系电话).' })
  @Labelled('phone')
  phone?: string;

  @Field(() => ID, { nullable: true, description: 'Where the person lives (常住辖区).' })
  homeAreaCode?: string;

  @Field(() => [HeldPost], { nullable: true, description: 'All posts; one person may hold several (任职).' })
  posts?: HeldPost[];

  @Field(() => [SpokenLanguage], { nullable: true, description: 'What the person speaks (语言).' })
  languages?: SpokenLanguage[];

  @Field(() => [String], {
    nullable: true,
    description: 'What the person knows best: codes of GB/T 31000 (擅长类别).',
  })
  specialities?: string[];

  @Field(() => [Absence], { nullable: true, description: 'When the person is away (请假、外出).' })
  absences?: Absence[];

  @Field(() => [Relative], { nullable: true, description: 'Close relatives (近亲属).' })
  @Labelled('operate')
  relatives?: Relative[];

  @Field(() => Int, { nullable: true, description: 'Open cases at a time (办案上限).' })
  mostCases?: number;
}

/** A profile, judged by the area of the first post. */
export function mediatorOf(profile: PersonProfile): Mediator & OnFile {
  const { id, posts, homeAreaCode, languages, absences, relatives, specialities } = profile;
  const of: RecordFacts = { id, areaCode: posts[0]?.areaCode ?? homeAreaCode, ownTo: [id] };
  return {
    id,
    of,
    name: profile.name,
    ...(profile.phone === undefined ? {} : { phone: profile.phone }),
    homeAreaCode,
    posts: posts.map((post) => ({ ...post, of })),
    languages: languages.map((language) => ({ ...language, of })),
    specialities: [...specialities],
    absences: absences.map((absence: Away) => ({ ...absence, of })),
    relatives: relatives.map((relative: Kin) => ({ ...relative, of })),
    mostCases: profile.mostCases,
  };
}

@InputType({ description: 'What somebody does, where, and on which days (任职).' })
export class HeldPostInput {
  @Field(() => RoleEnum, { description: 'In which role (身份).' })
  role!: Role;

  @Field(() => ID, { description: 'For which area (负责辖区).' })
  areaCode!: string;

  @Field(() => Day, { description: 'The first day (起始日).' })
  from!: string;

  @Field(() => Day, { nullable: true, description: 'The last day, if there is one (截止日).' })
  until?: string;
}

@InputType({ description: 'Somebody close to a person (近亲属).' })
export class RelativeInput {
  @Field(() => String, { description: 'Name, at most 80 characters (姓名).' })
  name!: string;

  @Field(() => String, {
    description: 'What he or she is to the person, at most 20 characters (与本人关系).',
  })
  relation!: string;
}

@InputType({ description: 'What is kept of somebody who works with disputes (人员档案).' })
export class MediatorInput {
  @Field(() => ID, { description: 'Id of the person, that of the account where there is one (人员编号).' })
  id!: string;

  @Field(() => String, { description: 'Name, at most 80 characters (姓名).' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Telephone (联系电话).' })
  phone?: string;

  @Field(() => ID, { description: 'Where the person lives (常住辖区).' })
  homeAreaCode!: string;

  @Field(() => [HeldPostInput], { description: 'All posts, at most 20 (任职).' })
  posts!: HeldPostInput[];

  @Field(() => [SpokenLanguageInput], { defaultValue: [], description: 'What the person speaks (语言).' })
  languages!: SpokenLanguageInput[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of GB/T 31000, two or four digits (擅长类别).',
  })
  specialities!: string[];

  @Field(() => [RelativeInput], { defaultValue: [], description: 'Close relatives (近亲属).' })
  relatives!: RelativeInput[];

  @Field(() => Int, { defaultValue: 20, description: 'Open cases at a time, 0 to 200 (办案上限).' })
  mostCases!: number;
}

/** The particulars in the hub's words; a post is told from others by what it is. */
export const profileFactsOf = ({
  id: _id,
  phone,
  posts,
  languages,
  ...rest
}: MediatorInput): ProfileFacts => ({
  ...rest,
  ...(phone === undefined || phone === null ? {} : { phone }),
  posts: posts.map(({ until, ...post }) => ({
    ...post,
    id: `${post.role}:${post.areaCode}:${post.from}`,
    ...(until === undefined || until === null ? {} : { until }),
  })),
  languages: languages.map(spokenOf),
  relatives: rest.relatives.map((relative) => ({ ...relative })),
});
