import type { IsoDate } from '../law/iso-date.js';
import { addDays } from '../time/add-days.js';
import { warningsOf } from '../time/warnings-of.js';
import type { RaisedWarning, StatutoryClock } from './statutory-clock.js';

/** The day on which somebody must be told next, or on which the term has passed (下一预警日); `undefined` when neither will be. */
export function nextClockDue(clock: StatutoryClock): IsoDate | undefined {
  if (clock.state !== 'running') return undefined;
  return unraised(clock)[0]?.on ?? addDays(clock.end.day, 1);
}

/** The clock with all that is to be warned of by a day (发出预警). */
export function raiseWarnings(
  clock: StatutoryClock,
  today: IsoDate,
  raised: Pick<RaisedWarning, 'raisedAt' | 'route'>,
): StatutoryClock {
  const due = unraised(clock).filter(({ on }) => on <= today);
  return { ...clock, warnings: [...clock.warnings, ...due.map((warning) => ({ ...warning, ...raised }))] };
}

const unraised = ({ end, startedOn, warnings }: StatutoryClock) =>
  warningsOf(end, startedOn).filter(
    ({ kind, on }) => !warnings.some((raised) => raised.kind === kind && raised.on === on),
  );
