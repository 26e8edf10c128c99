import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import { type GridRefusal, isGridRefusal } from '../../src/domain/grid/grid-refusal.js';
import type { HintState, Hint as OnFile } from '../../src/domain/grid/hint.js';
import { promoteHint, settleHint } from '../../src/services/grid/decide-hint.js';
import { reportHint } from '../../src/services/grid/report-hint.js';
import { actorOf, BadInput, Day, Permitted } from '../kit/index.js';
import type { GridContext } from './context.js';
import { HintResult } from './grid-result.js';
import { Hint, HintStateEnum, hintOf, PromotionInput, promotionOf } from './hint.js';

const MOST_PER_PAGE = 100;
const HINT = { description: 'Id of the hint (苗头编号).' } as const;

/** Early signs of trouble. */
@Resolver()
export class HintOperations {
  @Query(() => [Hint], {
    nullable: true,
    description: "The early signs of the caller's area, longest waiting first (本辖区苗头).",
  })
  @Permitted('walk')
  async hints(
    @Arg('state', () => HintStateEnum, {
      nullable: true,
      description: 'Those that stand like this; left out, those to be judged (状态).',
    })
    state: HintState | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 100 (条数).' })
    first: number,
    @Ctx() context: GridContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    const codes = areasBelow(actorOf(context).areaCode);
    return (await context.services.repositories.hints.inState(state ?? 'open', codes, first)).map(hintOf);
  }

  @Mutation(() => HintResult, { nullable: true, description: 'Takes down an early sign (登记苗头).' })
  @Permitted('walk')
  async reportHint(
    @Arg('gridCode', () => ID, { description: 'In which grid (网格编号).' }) gridCode: string,
    @Arg('text', () => String, { description: 'What was noticed, at most 1,000 characters (苗头情况).' })
    text: string,
    @Arg('noticedOn', () => Day, { description: 'On which day (发现日期).' }) noticedOn: string,
    @Arg('requestKey', () => String, {
      description: 'Chosen by the caller, 8 to 64 letters and digits; the same key reports once (请求编号).',
    })
    requestKey: string,
    @Ctx() context: GridContext,
  ) {
    if (!/^[\w-]{8,64}$/.test(requestKey))
      throw new BadInput('requestKey is 8 to 64 letters, digits, _ or -.');
    const by = actorOf(context);
    return result(
      await reportHint(`${by.personId}-${requestKey}`, { gridCode, text, noticedOn }, by, context.services),
    );
  }

  @Mutation(() => HintResult, {
    nullable: true,
    description: 'Makes a dispute of an early sign (苗头转纠纷).',
  })
  @Permitted('walk')
  async promoteHint(
    @Arg('id', () => ID, HINT) id: string,
    @Arg('dispute', () => PromotionInput, { description: 'What is known of it (纠纷要素).' })
    dispute: PromotionInput,
    @Ctx() context: GridContext,
  ) {
    return result(await promoteHint(id, promotionOf(dispute), actorOf(context), context.services));
  }

  @Mutation(() => HintResult, {
    nullable: true,
    description: 'Notes that an early sign came to nothing (消除苗头).',
  })
  @Permitted('walk')
  async settleHint(
    @Arg('id', () => ID, HINT) id: string,
    @Arg('reason', () => String, { description: 'How, at most 200 characters (消除情况).' }) reason: string,
    @Ctx() context: GridContext,
  ) {
    return result(await settleHint(id, reason, actorOf(context), context.services));
  }
}

const result = (outcome: OnFile | GridRefusal) =>
  isGridRefusal(outcome) ? outcome : { hint: hintOf(outcome) };
