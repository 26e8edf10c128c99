import { periodOf, ROUND_KINDS, type RoundKind } from '../../domain/grid/round-period.js';
import type { Actor } from '../../domain/people/actor.js';
import { addDays, daysBetween } from '../../domain/time/add-days.js';
import { recordStop } from '../../services/grid/record-stop.js';
import { setRoute } from '../../services/grid/set-route.js';
import { signZeroReport } from '../../services/grid/sign-zero-report.js';
import type { EventKind } from '../event-kind.js';
import { CAST, GRID_WORKERS } from '../world/cast.js';
import { FIRST_DAY } from '../world/first-day.js';
import type { World } from '../world/world.js';

const STOPS = [1, 2, 3].map((number) => ({ id: `S${number}`, name: `${number}号院` }));
/** Some households nobody finds at home until the round is over, and some nobody goes to at all. */
const WALKED_LATE = 0.03;
const FORGOTTEN = 0.02;
const HEARS_SOMETHING = 0.08;

/** Grid workers walk their rounds, household by household, and sign where nothing was found (走访排查). */
export const rounds: EventKind = {
  independent: true,
  plan(day, world) {
    for (const worker of GRID_WORKERS) {
      for (const kind of ROUND_KINDS) {
        if (day === FIRST_DAY) giveRoute(kind, worker, world);
        if (periodOf(kind, day).from === day) walk(kind, day, worker, world);
      }
    }
  },
};

function giveRoute(kind: RoundKind, worker: Actor, world: World): void {
  const route = { kind, gridCode: worker.areaCode, stops: STOPS, worker };
  world.plan('route set', FIRST_DAY, 60, async () => {
    const set = await setRoute(route, CAST.desk, world.hub.services);
    if ('refused' in set) world.count(`refused: ${set.code}`);
  });
}

function walk(kind: RoundKind, day: string, worker: Actor, world: World): void {
  const draw = world.draw('rounds');
  const { id, to } = periodOf(kind, day);
  const roundId = `${kind}:${worker.areaCode}:${id}`;
  let left = STOPS.length;
  for (const { id: stopId } of STOPS) {
    const latest = daysBetween(day, to) + (draw.chance(WALKED_LATE) ? 5 : 0);
    const on = addDays(day, draw.int(draw.chance(WALKED_LATE) ? latest : 0, latest));
    const found = draw.chance(HEARS_SOMETHING) ? 'hint' : 'nothing';
    if (draw.chance(FORGOTTEN)) continue;
    world.plan('household visited', on, draw.int(540, 1_140), async () => {
      const { services } = world.hub;
      const visited = await recordStop(roundId, { stopId, doneOn: world.today, found }, worker, services);
      if ('refused' in visited) return world.count(`refused: ${visited.code}`);
      left -= 1;
      if (left > 0 || visited.state === 'complete') return;
      await signZeroReport(roundId, '本期走访未发现矛盾纠纷。', worker, services);
    });
  }
}
