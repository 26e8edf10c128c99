import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import { isPeopleRefusal } from '../../src/domain/people/people-refusal.js';
import type { ChecklistItem } from '../../src/domain/sites/checklists.js';
import { checkSite } from '../../src/services/people/check-site.js';
import { openSite } from '../../src/services/people/open-site.js';
import { stationAtSite } from '../../src/services/people/station-at-site.js';
import { actorOf, BadInput, Day, Labelled, Permitted } from '../kit/index.js';
import type { PeopleContext } from './context.js';
import { PeopleRefusal } from './people-result.js';
import { ChecklistItemEnum, Site, SiteInput, siteFactsOf, siteOf } from './site.js';

const MOST_PER_PAGE = 200;
const SITE = { description: 'Id of the site (场所编号).' } as const;

@ObjectType({ description: 'It was done; the site as it stands now (办理成功).' })
@Labelled('public')
class SiteChanged {
  @Field(() => Site, { description: 'The site (场所).' })
  site!: Site;
}

const SiteResult = createUnionType({
  name: 'SiteResult',
  description: 'What came of something that somebody wanted to do with a site (场所办理结果).',
  types: () => [SiteChanged, PeopleRefusal] as const,
  resolveType: (value) => ('refused' in value ? PeopleRefusal : SiteChanged),
});

/** Where people are mediated. */
@Resolver()
export class SiteOperations {
  @Query(() => [Site], {
    nullable: true,
    description: "The sites of the caller's area, or those that lack something beyond its last day (场所).",
  })
  @Permitted('direct')
  async sites(
    @Arg('overdueOnly', () => Boolean, {
      defaultValue: false,
      description: 'Only those with something overdue that the leading group was told of (仅整改超期).',
    })
    overdueOnly: boolean,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 200 (条数).' })
    first: number,
    @Ctx() context: PeopleContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    const { repositories, clock } = context.services;
    const found = await repositories.sites.inAreas(areasBelow(actorOf(context).areaCode), MOST_PER_PAGE);
    return found
      .filter(({ gaps }) => !overdueOnly || gaps.some(({ overdueAt }) => overdueAt))
      .slice(0, first)
      .map((site) => siteOf(site, clock.now()));
  }

  @Mutation(() => SiteResult, { nullable: true, description: 'Puts a site on file (登记场所).' })
  @Permitted('direct')
  async openSite(
    @Arg('site', () => SiteInput, { description: 'What is known of it (场所).' }) site: SiteInput,
    @Ctx() context: PeopleContext,
  ) {
    return result(await openSite(site.id, siteFactsOf(site), actorOf(context), context.services), context);
  }

  @Mutation(() => SiteResult, {
    nullable: true,
    description: 'Notes whether a site has one of the things that it must have (核查场所).',
  })
  @Permitted('direct')
  async checkSite(
    @Arg('siteId', () => ID, SITE) siteId: string,
    @Arg('item', () => ChecklistItemEnum, { description: 'What (项目).' }) item: ChecklistItem,
    @Arg('isThere', () => Boolean, { description: 'Whether it is there (是否具备).' }) isThere: boolean,
    @Arg('evidence', () => String, {
      description: 'What that can be seen by, at most 500 characters (佐证).',
    })
    evidence: string,
    @Arg('checkedOn', () => Day, { description: 'When somebody looked (核查日期).' }) checkedOn: string,
    @Ctx() context: PeopleContext,
  ) {
    const found = { item, isThere, evidence, checkedOn };
    return result(await checkSite(siteId, found, actorOf(context), context.services), context);
  }

  @Mutation(() => SiteResult, {
    nullable: true,
    description: 'Says on which days somebody of the roster works at a site (安排驻点).',
  })
  @Permitted('direct')
  async stationAtSite(
    @Arg('siteId', () => ID, SITE) siteId: string,
    @Arg('personId', () => ID, { description: 'Who (人员编号).' }) personId: string,
    @Arg('from', () => Day, { description: 'The first day (起始日).' }) from: string,
    @Arg('until', () => Day, { nullable: true, description: 'The last day, if there is one (截止日).' })
    until: string | null,
    @Ctx() context: PeopleContext,
  ) {
    const stationing = { personId, from, ...(until ? { until } : {}) };
    return result(await stationAtSite(siteId, stationing, actorOf(context), context.services), context);
  }
}

const result = (outcome: Awaited<ReturnType<typeof openSite>>, { services }: PeopleContext) =>
  isPeopleRefusal(outcome) ? outcome : { site: siteOf(outcome, services.clock.now()) };
