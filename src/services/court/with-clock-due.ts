import { nextClockDue } from '../../domain/court/next-clock-due.js';
import type { StatutoryClock } from '../../domain/court/statutory-clock.js';
import { startOfDay } from '../../domain/time/add-days.js';
import { clearDue } from '../effects/clear-due.js';
import { setDue } from '../effects/set-due.js';

/** The kind of due that a statutory clock's next warning is. */
export const STATUTORY_CLOCK_DUE = 'statutory-clock';

/** The clock with the order to come back to it on the day of its next warning, or never again (登记下一预警). */
export function withClockDue(clock: StatutoryClock, now: Date): StatutoryClock {
  const on = nextClockDue(clock);
  const dueId = `${STATUTORY_CLOCK_DUE}:${clock.id}`;
  const at = { lane: 'dues', key: String(clock.version), notBefore: now };
  const effect =
    on === undefined
      ? clearDue.emit(at, { dueId })
      : setDue.emit(at, {
          due: {
            id: dueId,
            kind: STATUTORY_CLOCK_DUE,
            subjectId: clock.id,
            dueAt: startOfDay(on),
            since: startOfDay(clock.startedOn),
          },
        });
  return { ...clock, effects: [...clock.effects, effect] };
}
