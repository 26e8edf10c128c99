import { addDays } from '../../domain/time/add-days.js';
import type { Fault, Invariant } from '../invariant.js';
import { lastDayOf } from '../world/last-day-of.js';

/** Whoever has not done it by its last day is noticed on the next; looked at once, two days after the last. */
const LOOKED_AT_AFTER_DAYS = 2;

/** Of every promise that was not kept somebody is told (违约提醒不漏), by what the simulation knows was not paid. */
export const breachesNoticed: Invariant = {
  name: 'breaches-noticed',
  async check({ hub, today, tales }) {
    const { agreements } = hub.services.repositories;
    const faults: Fault[] = [];
    for (const { agreementId, duty, dueOn } of tales.flatMap(({ unkept }) => unkept)) {
      if (addDays(lastDayOf(dueOn), LOOKED_AT_AFTER_DAYS) !== today) continue;
      const agreement = await agreements.find(agreementId);
      // One that never took effect binds nobody.
      if (!agreement?.effectiveOn || agreement.effectiveOn > dueOn) continue;
      const isTold = agreement.alarms.some((alarm) => alarm.kind === 'late' && alarm.duty === duty);
      if (!isTold) faults.push({ case: agreementId, reason: `duty ${duty} is late, and nobody was told` });
    }
    return faults;
  },
};
