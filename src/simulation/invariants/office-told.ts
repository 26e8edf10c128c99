import { AREAS } from '../../domain/areas/areas.js';
import { periodOf, ROUND_KINDS } from '../../domain/grid/round-period.js';
import { addDays } from '../../domain/time/add-days.js';
import type { Fault, Invariant } from '../invariant.js';

const EVERYWHERE = AREAS.map(({ code }) => code);
const MOST = 100_000;

/** Whatever somebody must know of has come to somebody of the office (工作提醒不漏): warnings of terms, and rounds that are late. */
export const officeTold: Invariant = {
  name: 'office-told',
  async check({ hub, today }, { whole }) {
    if (!whole) return [];
    const { statutoryClocks, rounds, staffNotices } = hub.services.repositories;
    const running = await statutoryClocks.inState('running', EVERYWHERE, MOST);
    const periods = ROUND_KINDS.flatMap((kind) => {
      const { id, from } = periodOf(kind, today);
      return [id, periodOf(kind, addDays(from, -1)).id].map((period) => ({ kind, period }));
    });
    const open = (
      await Promise.all(periods.map(({ kind, period }) => rounds.ofPeriod(kind, period, EVERYWHERE)))
    ).flat();
    const subjects = [
      ...running.filter(({ warnings }) => warnings.length > 0),
      ...open.filter(({ state, level }) => state === 'open' && level !== 'none'),
    ];
    const faults: Fault[] = [];
    for (const { id } of subjects) {
      const told = await staffNotices.ofSubject(id, EVERYWHERE);
      if (told.length === 0) faults.push({ case: id, reason: 'nobody of the office was told' });
    }
    return faults;
  },
};
