import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { isPeopleRefusal } from '../../src/domain/people/people-refusal.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { countLanguageGaps } from '../../src/services/people/count-language-gaps.js';
import { mediatorsFor } from '../../src/services/people/mediators-for.js';
import { actorOf, BadInput, Permitted } from '../kit/index.js';
import { caseTeamOf } from './case-team.js';
import type { PeopleContext } from './context.js';
import { Dispute } from './dispute.js';
import { LanguageGap } from './language-gap.js';
import { RecommendationResult } from './people-result.js';
import { recommendationOf } from './recommendation.js';

const MOST_PLACES = 50;

/** Who mediates a dispute, and who could. */
@Resolver(() => Dispute)
export class TeamResolver {
  @Query(() => RecommendationResult, {
    nullable: true,
    description: 'Who could mediate a dispute, the best first, with a reason for each place (推荐调解员).',
  })
  @Permitted('direct')
  async mediatorsFor(
    @Arg('disputeId', () => ID, { description: 'Id of the dispute (纠纷编号).' }) disputeId: string,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many places, at most 50 (条数).' })
    first: number,
    @Ctx() context: PeopleContext,
  ) {
    if (first < 1 || first > MOST_PLACES) throw new BadInput(`first is from 1 to ${MOST_PLACES}.`);
    const found = await mediatorsFor(disputeId, actorOf(context), context.services);
    return isPeopleRefusal(found) ? found : { recommendation: recommendationOf(found, first) };
  }

  @Query(() => [LanguageGap], {
    nullable: true,
    description:
      "In how many disputes of the caller's area a party's language was spoken well enough by nobody: what to train for (未满足的语言需求统计).",
  })
  @Permitted('direct')
  async languageGaps(
    @Arg('from', () => Date, { description: 'From this instant on (起始时间).' }) from: Date,
    @Arg('to', () => Date, { description: 'Before this instant (截止时间).' }) to: Date,
    @Ctx() context: PeopleContext,
  ) {
    const by = actorOf(context);
    const gaps = await countLanguageGaps({ from, to }, by, context.services);
    return gaps.map((gap) => ({ ...gap, of: { areaCode: by.areaCode } }));
  }

  @FieldResolver()
  async team(@Root() { id }: Dispute, @Ctx() { disputes, teams }: PeopleContext) {
    const [dispute, team] = await Promise.all([disputes.load(id), teams.load(id)]);
    return dispute && team ? caseTeamOf(team, recordOfDispute(dispute)) : null;
  }
}
