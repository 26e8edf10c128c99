import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LanguageHelp as Proposed } from '../../src/domain/mediators/plan-team.js';
import { reasonsOfPlace } from '../../src/domain/mediators/reasons-of-place.js';
import type { Understanding } from '../../src/domain/mediators/understanding.js';
import { UNDERSTANDINGS } from '../../src/domain/mediators/understanding.js';
import type { Exclusion } from '../../src/domain/mediators/why-not-mediator.js';
import type { Role } from '../../src/domain/people/role.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import type { Recommendation } from '../../src/services/people/mediators-for.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import { RoleEnum } from '../terms/role.js';
import { Mediator, mediatorOf } from './mediator.js';

type OnFile = { of: RecordFacts };

const UnderstandingEnum = registerValues<Understanding>(
  'Understanding',
  'How well two people understand each other (沟通程度).',
  { not: 'Not at all (不通).', hardly: 'Hardly (略通).', roughly: 'Roughly (基本通).', well: 'Well (畅通).' },
);

const ExclusionEnum = registerValues<Exclusion>('Exclusion', 'What rules somebody out (不能担任的原因).', {
  'conflict-of-interest': 'A conflict of interest, such as kinship (应当回避).',
  'refused-by-party': 'A party will not have it (当事人拒绝).',
  away: 'Is away today (不在岗).',
  full: 'Has as many cases as he or she can have (已满负荷).',
  'outside-area': 'Has no post for the area (辖区不含).',
  'level-too-low': 'Has no post of the level that is needed (层级不够).',
});

type HelpKind = Proposed['kind'];

export const LanguageHelpKindEnum = registerValues<HelpKind>(
  'LanguageHelpKind',
  'How parties are helped whom the mediators do not understand (语言协助方式).',
  { joint: 'Two mediate together (联合调解).', interpreter: 'Somebody interprets (翻译协助).' },
);

@ObjectType({ description: 'How well somebody understands a party (与当事人沟通).' })
@Labelled('party')
@OnRecord<OnFile>(({ of }) => of)
export class PartyUnderstanding {
  @Field(() => ID, { nullable: true, description: 'Which party (当事人编号).' })
  partyId?: string;

  @Field(() => UnderstandingEnum, { nullable: true, description: 'How well (沟通程度).' })
  understanding?: Understanding;
}

@ObjectType({ description: "Somebody's place among those who could mediate, with the reasons (推荐名次)." })
@Labelled('case')
@OnRecord<OnFile>(({ of }) => of)
export class MediatorPlace {
  @Field(() => Int, { nullable: true, description: 'From 1 (名次).' })
  rank?: number;

  @Field(() => Mediator, { nullable: true, description: 'Who (人员).' })
  mediator?: Mediator;

  @Field(() => [RoleEnum], { nullable: true, description: 'In which roles (可担任角色).' })
  roles?: Role[];

  @Field(() => [PartyUnderstanding], {
    nullable: true,
    description: 'How well each party is understood (沟通).',
  })
  @Labelled('party')
  understanding?: PartyUnderstanding[];

  @Field(() => Int, { nullable: true, description: 'Open cases on hand (在办件数).' })
  load?: number;

  @Field(() => [String], { nullable: true, description: 'Why this place, fit to be shown (推荐理由).' })
  reasons?: string[];
}

@ObjectType({ description: 'Somebody of the place whom a hard rule keeps away (排除人员).' })
@Labelled('case')
@OnRecord<OnFile>(({ of }) => of)
export class ExcludedMediator {
  @Field(() => Mediator, { nullable: true, description: 'Who (人员).' })
  mediator?: Mediator;

  @Field(() => [ExclusionEnum], { nullable: true, description: 'Which rules (原因).' })
  why?: Exclusion[];
}

@ObjectType({ description: 'The person who fits a role of the three best (角色人选).' })
@Labelled('case')
@OnRecord<OnFile>(({ of }) => of)
export class TeamSeat {
  @Field(() => RoleEnum, { nullable: true, description: 'Which role (角色).' })
  role?: Role;

  @Field(() => Mediator, { nullable: true, description: 'Who (人员).' })
  mediator?: Mediator;
}

@ObjectType({
  description: 'How the case could be mediated where languages differ; asks for consent (语言协助建议).',
})
@Labelled('case')
@OnRecord<OnFile>(({ of }) => of)
export class LanguageHelpProposal {
  @Field(() => LanguageHelpKindEnum, { nullable: true, description: 'In which way (方式).' })
  kind?: HelpKind;

  @Field(() => [Mediator], { nullable: true, description: 'Who would mediate (调解员).' })
  mediators?: Mediator[];

  @Field(() => [ID], {
    nullable: true,
    description: 'For which parties somebody interprets (需要翻译的当事人).',
  })
  @Labelled('party')
  partyIds?: string[];
}

@ObjectType({
  description: 'A language that somebody needs and nobody speaks well enough (未满足的语言需求).',
})
@Labelled('narrative')
@OnRecord<OnFile>(({ of }) => of)
export class UnmetLanguage {
  @Field(() => String, { nullable: true, description: 'Code of ISO 639-3 (语言代码).' })
  code?: string;

  @Field(() => String, { nullable: true, description: 'The local variety (方言、土语).' })
  variety?: string;
}

@ObjectType({ description: 'Who could mediate a dispute, the best first (推荐调解员).' })
@Labelled('case')
@OnRecord<OnFile>(({ of }) => of)
export class MediatorRecommendation {
  @Field(() => [MediatorPlace], { nullable: true, description: 'The first of them (推荐名单).' })
  places?: MediatorPlace[];

  @Field(() => Int, { nullable: true, description: 'How many could in all (可担任人数).' })
  considered?: number;

  @Field(() => [ExcludedMediator], { nullable: true, description: 'Whom a hard rule keeps away (排除人员).' })
  excluded?: ExcludedMediator[];

  @Field(() => [TeamSeat], { nullable: true, description: 'A team of the three roles (三员组队建议).' })
  team?: TeamSeat[];

  @Field(() => [RoleEnum], {
    nullable: true,
    description: 'Roles of the three that nobody can take (缺少的角色).',
  })
  missing?: Role[];

  @Field(() => [LanguageHelpProposal], {
    nullable: true,
    description: 'What helps where languages differ (语言协助).',
  })
  help?: LanguageHelpProposal[];

  @Field(() => [UnmetLanguage], {
    nullable: true,
    description: 'What nobody speaks well enough (未满足的语言需求).',
  })
  @Labelled('narrative')
  unmet?: UnmetLanguage[];
}

/** A recommendation as the graph shows it, with at most so many places. */
export function recommendationOf(found: Recommendation, first: number): MediatorRecommendation & OnFile {
  const { dispute, matter, places, plan, excluded, roster } = found;
  const of = recordOfDispute(dispute);
  const who = (personId: string) => {
    const profile = roster.profiles.get(personId);
    return profile ? { mediator: mediatorOf(profile) } : {};
  };
  const mediators = (ids: readonly string[]) => ids.flatMap((id) => who(id).mediator ?? []);
  return {
    of,
    considered: places.length,
    places: places.slice(0, first).map((place, index) => ({
      of,
      rank: index + 1,
      ...who(place.personId),
      roles: [...place.roles],
      understanding: matter.parties.map(({ partyId }, party) => ({
        of,
        partyId,
        understanding: UNDERSTANDINGS[place.understanding[party] ?? 0] ?? 'not',
      })),
      load: place.load,
      reasons: reasonsOfPlace(place, matter.parties),
    })),
    excluded: excluded.map(({ personId, why }) => ({ of, ...who(personId), why: [...why] })),
    team: plan.seats.map(({ role, personId }) => ({ of, role, ...who(personId) })),
    missing: [...plan.missing],
    help: plan.help.map((help) => ({
      of,
      kind: help.kind,
      mediators: mediators(help.kind === 'joint' ? help.personIds : [help.personId]),
      partyIds: help.kind === 'joint' ? [] : [...help.partyIds],
    })),
    unmet: plan.unmet.map((language) => ({ of, ...language })),
  };
}
