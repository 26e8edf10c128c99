import { AREAS } from '../../domain/areas/areas.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { Round, Route } from '../../domain/grid/round.js';
import { periodOf, ROUND_KINDS, type RoundKind, type RoundPeriod } from '../../domain/grid/round-period.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { ServiceContext } from '../context.js';
import { roundTaskEffect } from './round-task-effect.js';
import { withRoundDue } from './with-round-due.js';

/** Opens the rounds of the running period for every grid (生成走访、排查任务); those that are open stay as they are. */
export async function openRounds(context: ServiceContext): Promise<void> {
  const { repositories, clock } = context;
  const now = clock.now();
  const grids = AREAS.filter(({ level }) => level === 'grid').map(({ code }) => code);
  for (const kind of ROUND_KINDS) {
    const period = periodOf(kind, dayInShanghai(now));
    const open = await repositories.rounds.ofPeriod(kind, period.id, grids);
    const missing = grids.filter((grid) => !open.some(({ gridCode }) => gridCode === grid));
    if (missing.length === 0) continue;
    const routes = await repositories.routes.findMany(missing.map((grid) => `${kind}:${grid}`));
    for (const grid of missing) {
      const route = routes.find(({ gridCode }) => gridCode === grid);
      await repositories.rounds.insert(newRound(kind, grid, period, route, now));
    }
  }
}

function newRound(
  kind: RoundKind,
  gridCode: string,
  { id: period, from, to }: RoundPeriod,
  route: Route | undefined,
  now: Date,
): Round {
  const round: Round = {
    id: `${kind}:${gridCode}:${period}`,
    version: 0,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
    kind,
    gridCode,
    period,
    from,
    to,
    stops: route?.stops ?? [],
    state: 'open',
    level: 'none',
    assignments: [],
    ...(route ? { worker: route.worker } : {}),
  };
  return roundTaskEffect(withRoundDue(round, now), now);
}
