import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Absence as Away } from '../../src/domain/mediators/mediator-candidate.js';
import type { ElderKind, Elder as ElderOnFile } from '../../src/domain/people/elder.js';
import type { Relative as Kin, PersonProfile, ProfileFacts } from '../../src/domain/people/person-profile.js';
import type { Role } from '../../src/domain/people/role.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Day, Labelled, OnRecord, registerValues } from '../kit/index.js';
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

const ElderKindEnum = registerValues<ElderKind>('ElderKind', 'The five kinds of village elders (五类乡贤).', {
  'party-member': 'An old party member (老党员).',
  doctor: 'An old doctor (老医生).',
  teacher: 'An old teacher (老教师).',
  cadre: 'An old cadre (老干部).',
  veteran: 'An old ex-serviceman (老退伍军人).',
});

@ObjectType({ description: 'That somebody was to take part in a training (业务培训).' })
@Labelled('operate')
@OnRecord<OnFile>(({ of }) => of)
class Training {
  @Field(() => String, { nullable: true, description: 'Which (课程).' })
  course?: string;

  @Field(() => Day, { nullable: true, description: 'When (培训日期).' })
  heldOn?: string;

  @Field(() => Int, { nullable: true, description: 'How many hours (学时).' })
  hours?: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether the person was there (是否参加).' })
  attended?: boolean;

  @Field(() => String, { nullable: true, description: 'Number of the certificate (结业证书).' })
  certificate?: string;
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

  @Field(() => ElderKindEnum, {
    nullable: true,
    description: 'Of which kind, for a village elder (乡贤类别).',
  })
  elderKind?: ElderKind;

  @Field(() => [Training], { nullable: true, description: 'Trainings (业务培训).' })
  @Labelled('operate')
  trainings?: Training[];
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
    ...(profile.elder ? { elderKind: profile.elder.kind } : {}),
    trainings: profile.trainings.map((training) => ({ ...training, of })),
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

@InputType({ description: 'That somebody helps as a village elder, of his or her own will (乡贤).' })
class ElderInput implements ElderOnFile {
  @Field(() => ElderKindEnum, { description: 'Of which kind (乡贤类别).' })
  kind!: ElderKind;

  @Field(() => Day, { description: 'When he or she consented (同意日期).' })
  consentedOn!: string;
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

  @Field(() => ElderInput, { nullable: true, description: 'For a village elder, and nobody else (乡贤).' })
  elder?: ElderInput;
}

/** The particulars in the hub's words; a post is told from others by what it is. */
export const profileFactsOf = ({
  id: _id,
  phone,
  posts,
  languages,
  elder,
  ...rest
}: MediatorInput): ProfileFacts => ({
  ...rest,
  ...(elder ? { elder: { ...elder } } : {}),
  ...(phone === undefined || phone === null ? {} : { phone }),
  posts: posts.map(({ until, ...post }) => ({
    ...post,
    id: `${post.role}:${post.areaCode}:${post.from}`,
    ...(until === undefined || until === null ? {} : { until }),
  })),
  languages: languages.map(spokenOf),
  relatives: rest.relatives.map((relative) => ({ ...relative })),
});
