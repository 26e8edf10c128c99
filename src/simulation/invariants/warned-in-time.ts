import { AREAS } from '../../domain/areas/areas.js';
import type { StatutoryClock } from '../../domain/court/statutory-clock.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { addDays } from '../../domain/time/add-days.js';
import { kindOfDay } from '../../domain/time/kind-of-day.js';
import type { Fault, Invariant } from '../invariant.js';
import { isOfficeDay } from '../world/is-office-day.js';
import { lastDayOf } from '../world/last-day-of.js';

/** A confirmation is to be asked for within so many days; ten, five and one day before, somebody is warned. */
const TERM_DAYS = 30;
const WARNED_BEFORE = [10, 5, 1];
const EVERYWHERE = AREAS.map(({ code }) => code);
const MOST_RUNNING = 100_000;

/**
 * No warning of a term that the law sets is missed (法定预警不漏): counted day by day on the calendar, as somebody without the hub
 * would count, whatever the platforms did. A term that has run out is shown as missed.
 */
export const warnedInTime: Invariant = {
  name: 'warned-in-time',
  async check(world, { whole, disputes }) {
    const { statutoryClocks, agreements, confirmations } = world.hub.services.repositories;
    const running = await statutoryClocks.inState('running', EVERYWHERE, MOST_RUNNING);
    const faults = running.flatMap((clock) => whyNotWarned(clock, world.today));
    if (!whole) return faults;
    const ids = disputes.map(({ _id }) => _id);
    const asked = new Set((await confirmations.ofDisputes(ids)).map(({ agreementId }) => agreementId));
    for (const { id, effectiveOn, clauses, ended } of await agreements.ofDisputes(ids)) {
      const confirmable = clauses.some(({ ground }) => ground === undefined);
      if (effectiveOn !== undefined && confirmable && !ended && !asked.has(id)) {
        faults.push({ case: id, reason: 'an agreement in force whose thirty days nobody counts' });
      }
    }
    return faults;
  },
};

function whyNotWarned(clock: StatutoryClock, today: IsoDate): Fault[] {
  const { id, kind, startedOn, end, warnings } = clock;
  const last = kind === 'confirmation' ? lastDayOf(addDays(startedOn, TERM_DAYS)) : end.day;
  const faults: Fault[] = [];
  if (last !== end.day) faults.push({ case: id, reason: `ends on ${last}, and the hub says ${end.day}` });
  if (today > last) faults.push({ case: id, reason: `ended on ${last}, and is still said to run` });
  const towards = kind === 'confirmation' ? safeDayOf(addDays(startedOn, TERM_DAYS)) : (end.safeDay ?? last);
  for (const on of WARNED_BEFORE.map((days) => addDays(towards, -days))) {
    const isDue = on > startedOn && on <= today;
    if (isDue && !warnings.some((warning) => warning.on === on)) {
      faults.push({ case: id, reason: `nobody was warned on ${on}` });
    }
  }
  return faults;
}

/** Where days that are merely swapped lie between, the last working day before is the one without doubt. */
function safeDayOf(counted: IsoDate): IsoDate {
  const last = lastDayOf(counted);
  let swapped = false;
  for (let day = counted; day < last; day = addDays(day, 1)) swapped ||= kindOfDay(day) === 'swapped';
  if (!swapped) return last;
  let before = addDays(counted, -1);
  while (!isOfficeDay(before)) before = addDays(before, -1);
  return before;
}
