import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { areaReaches } from '../../src/domain/areas/area-reaches.js';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import { isGridRefusal } from '../../src/domain/grid/grid-refusal.js';
import { keepHousehold } from '../../src/services/grid/keep-household.js';
import { actorOf, BadInput, Permitted } from '../kit/index.js';
import type { GridContext } from './context.js';
import { HouseholdResult } from './grid-result.js';
import { Household, HouseholdInput, householdFactsOf, householdOf } from './household.js';

const MOST_PER_PAGE = 100;
const GRID = { description: 'In which grid (网格编号).' } as const;

/** What is known of households. */
@Resolver()
export class HouseholdOperations {
  @Query(() => [Household], {
    nullable: true,
    description: "The households of the caller's area (本辖区户档案).",
  })
  @Permitted('walk')
  async households(
    @Arg('gridCode', () => ID, { ...GRID, nullable: true }) gridCode: string | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 100 (条数).' })
    first: number,
    @Ctx() context: GridContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    const { areaCode } = actorOf(context);
    const grids = gridCode === null || gridCode === undefined ? areasBelow(areaCode) : [gridCode];
    const own = grids.filter((grid) => areaReaches(areaCode, grid));
    return (await context.services.repositories.households.ofGrids(own, first)).map(householdOf);
  }

  @Mutation(() => HouseholdResult, {
    nullable: true,
    description: 'Takes down what the office knows of a household; other fields stay as they are (登记户情).',
  })
  @Permitted('walk')
  async keepHousehold(
    @Arg('gridCode', () => ID, GRID) gridCode: string,
    @Arg('code', () => ID, { description: 'Its id on the route (户编号).' }) code: string,
    @Arg('facts', () => HouseholdInput, { description: 'What is said of it (户情).' }) facts: HouseholdInput,
    @Ctx() context: GridContext,
  ) {
    const news = { gridCode, code, facts: householdFactsOf(facts) };
    const outcome = await keepHousehold(news, actorOf(context), context.services);
    return isGridRefusal(outcome) ? outcome : { household: householdOf(outcome) };
  }
}
