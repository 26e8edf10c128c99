import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import { findArea } from '../../src/domain/areas/find-area.js';
import { type GridRefusal, isGridRefusal } from '../../src/domain/grid/grid-refusal.js';
import type { Round as OnFile, RoundLevel } from '../../src/domain/grid/round.js';
import type { RoundKind } from '../../src/domain/grid/round-period.js';
import { reassignRound } from '../../src/services/grid/reassign-round.js';
import { recordStop } from '../../src/services/grid/record-stop.js';
import { roundCoverage } from '../../src/services/grid/round-coverage.js';
import { setRoute } from '../../src/services/grid/set-route.js';
import { signZeroReport } from '../../src/services/grid/sign-zero-report.js';
import { actorOf, Permitted } from '../kit/index.js';
import { RoundKindEnum } from '../terms/round-terms.js';
import type { GridContext } from './context.js';
import { Coverage, coverageSeen } from './coverage.js';
import { RoundResult, RouteResult } from './grid-result.js';
import {
  Round,
  RoundLevelEnum,
  RoundWorkerInput,
  RouteStopInput,
  roundOf,
  StopRecordInput,
} from './round.js';

const KIND = { description: 'Visits or the sweep (种类).' } as const;
const PERIOD = { description: 'Such as 2026-11-1 for visits, 2026-11 for the sweep (周期).' } as const;
const ROUND = { description: 'Id of the round (任务编号).' } as const;

/** Visits and sweeps. */
@Resolver(() => Coverage)
export class RoundOperations {
  @Query(() => [Round], {
    nullable: true,
    description:
      "The rounds of a period in the caller's area; those that somebody was told are late (走访、排查任务).",
  })
  @Permitted('walk')
  async rounds(
    @Arg('kind', () => RoundKindEnum, KIND) kind: RoundKind,
    @Arg('period', () => String, PERIOD) period: string,
    @Arg('level', () => RoundLevelEnum, {
      nullable: true,
      description: 'Only those of which exactly these know (逐级提醒).',
    })
    level: RoundLevel | null,
    @Ctx() context: GridContext,
  ) {
    const codes = areasBelow(actorOf(context).areaCode);
    const found = await context.services.repositories.rounds.ofPeriod(kind, period, codes);
    return found.filter((round) => !level || round.level === level).map(roundOf);
  }

  @Query(() => [Coverage], {
    nullable: true,
    description: "How much of a period's rounds was walked, by community (各社区完成率).",
  })
  @Permitted('direct-rounds')
  async roundCoverage(
    @Arg('kind', () => RoundKindEnum, KIND) kind: RoundKind,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() context: GridContext,
  ) {
    return (await roundCoverage(kind, period, actorOf(context), context.services)).map(coverageSeen);
  }

  @FieldResolver()
  area(@Root() { areaCode }: { areaCode: string }) {
    return findArea(areaCode);
  }

  @Mutation(() => RouteResult, {
    nullable: true,
    description: 'Sets the standing route of a grid (设定路线).',
  })
  @Permitted('direct-rounds')
  async setRoute(
    @Arg('kind', () => RoundKindEnum, KIND) kind: RoundKind,
    @Arg('gridCode', () => ID, { description: 'Of which grid (网格编号).' }) gridCode: string,
    @Arg('stops', () => [RouteStopInput], { description: 'In order, at most 300 (户、组).' })
    stops: RouteStopInput[],
    @Arg('worker', () => RoundWorkerInput, { description: 'Who walks it (承担人员).' })
    worker: RoundWorkerInput,
    @Ctx() context: GridContext,
  ) {
    const route = { kind, gridCode, stops: stops.map((stop) => ({ ...stop })), worker: { ...worker } };
    const outcome = await setRoute(route, actorOf(context), context.services);
    return isGridRefusal(outcome) ? outcome : { id: outcome.id, stops: outcome.stops.length };
  }

  @Mutation(() => RoundResult, {
    nullable: true,
    description: 'Takes down that somebody was at a stop; the last record of a stop stands (走访登记).',
  })
  @Permitted('walk')
  async recordStop(
    @Arg('round', () => ID, ROUND) round: string,
    @Arg('record', () => StopRecordInput, { description: 'What (走访登记).' }) record: StopRecordInput,
    @Ctx() context: GridContext,
  ) {
    const { note, ...said } = record;
    const stop = { ...said, ...(note ? { note } : {}) };
    return result(await recordStop(round, stop, actorOf(context), context.services));
  }

  @Mutation(() => RoundResult, {
    nullable: true,
    description: 'Signs that everything was walked and nothing found (签署零报告).',
  })
  @Permitted('walk')
  async signZeroReport(
    @Arg('round', () => ID, ROUND) round: string,
    @Arg('statement', () => String, { description: 'In words, at most 500 characters (情况).' })
    statement: string,
    @Ctx() context: GridContext,
  ) {
    return result(await signZeroReport(round, statement, actorOf(context), context.services));
  }

  @Mutation(() => RoundResult, { nullable: true, description: 'Puts a round into other hands (改派任务).' })
  @Permitted('direct-rounds')
  async reassignRound(
    @Arg('round', () => ID, ROUND) round: string,
    @Arg('worker', () => RoundWorkerInput, { description: 'Into whose (接手人员).' })
    worker: RoundWorkerInput,
    @Arg('reason', () => String, { description: 'Why, at most 200 characters (理由).' }) reason: string,
    @Ctx() context: GridContext,
  ) {
    return result(
      await reassignRound(round, { worker: { ...worker }, reason }, actorOf(context), context.services),
    );
  }
}

const result = (outcome: OnFile | GridRefusal) =>
  isGridRefusal(outcome) ? outcome : { round: roundOf(outcome) };
