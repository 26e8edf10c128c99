import { periodOf, ROUND_KINDS } from '../../domain/grid/round-period.js';
import { addDays } from '../../domain/time/add-days.js';
import type { Fault, Invariant } from '../invariant.js';
import { FIRST_DAY } from '../world/first-day.js';
import { GRIDS } from '../world/places.js';

/** By when who must know of a round that is not complete, in days after its end. */
const KNOWN_TO = [
  { days: -2, levels: ['worker', 'community-secretary', 'leading-group'] },
  { days: 1, levels: ['community-secretary', 'leading-group'] },
  { days: 3, levels: ['leading-group'] },
] as const;

/** Every grid has its round of every period, and whoever must know knows of one that is late (走访逐级提醒不漏). */
export const roundsTold: Invariant = {
  name: 'rounds-told',
  async check({ hub, today }) {
    const { rounds } = hub.services.repositories;
    const grids = GRIDS.map(({ code }) => code);
    const faults: Fault[] = [];
    for (const kind of ROUND_KINDS) {
      const running = periodOf(kind, today);
      const before = periodOf(kind, addDays(running.from, -1));
      for (const { id, to } of before.from < FIRST_DAY ? [running] : [before, running]) {
        const open = await rounds.ofPeriod(kind, id, grids);
        for (const grid of grids) {
          const round = open.find(({ gridCode }) => gridCode === grid);
          const due = KNOWN_TO.findLast(({ days }) => addDays(to, days) <= today);
          if (!round) faults.push({ case: `${kind}:${grid}:${id}`, reason: 'the round was never opened' });
          else if (due && round.state === 'open' && !due.levels.some((level) => level === round.level)) {
            faults.push({ case: round.id, reason: `late, and known to ${round.level} only` });
          }
        }
      }
    }
    return faults;
  },
};
