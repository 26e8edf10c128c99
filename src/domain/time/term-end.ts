import type { IsoDate } from '../law/iso-date.js';
import { addDays } from './add-days.js';
import type { HolidayYear } from './holiday-year.js';
import { HOLIDAY_YEARS } from './holiday-years.js';
import { isWorked, type KindOfDay, kindOfDay } from './kind-of-day.js';

/** When a term ends (期间届满). */
export interface TermEnd {
  /** The last day by plain counting, before any roll-over. */
  readonly counted: IsoDate;
  /** The last day on which the thing can be done (届满日). */
  readonly day: IsoDate;
  /**
   * The last day about which there is no doubt, where the roll-over rests on days that are merely swapped (调休): whether
   * a court takes those for holidays is its own call.
   */
  readonly safeDay?: IsoDate;
  /**
   * A year whose holidays are not known yet. Then `day` is the earliest that any arrangement of holidays could make it,
   * so that nobody is warned too late.
   */
  readonly missingYear?: number;
}

/**
 * Counts a term of days (按日计算的期间): the day it starts from does not count, and a last day that is off rolls over to
 * the next day that is worked.
 */
export function endOfDays(
  start: IsoDate,
  days: number,
  years: readonly HolidayYear[] = HOLIDAY_YEARS,
): TermEnd {
  return rollOver(addDays(start, days), years);
}

/** A day that was named as the last one, rolled over where it is off (届满日顺延). */
export function rollOver(counted: IsoDate, years: readonly HolidayYear[] = HOLIDAY_YEARS): TermEnd {
  const passed: KindOfDay[] = [];
  for (let day = counted; ; day = addDays(day, 1)) {
    const kind = kindOfDay(day, years);
    if (kind === undefined) return { counted, day, missingYear: Number(day.slice(0, 4)) };
    if (isWorked(kind)) {
      const safeDay = passed.includes('swapped') ? lastWorkedBefore(counted, years) : undefined;
      return { counted, day, ...(safeDay === undefined ? {} : { safeDay }) };
    }
    passed.push(kind);
  }
}

/** Counts a term of working days (按工作日计算的期间): the day it starts from does not count; made-up days do. */
export function endOfWorkingDays(
  start: IsoDate,
  workingDays: number,
  years: readonly HolidayYear[] = HOLIDAY_YEARS,
): TermEnd {
  let day = start;
  let missingYear: number | undefined;
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1);
    const kind = kindOfDay(day, years);
    if (kind === undefined) missingYear ??= Number(day.slice(0, 4));
    // In a year that is not known every day may be worked: the earliest end counts them all.
    if (kind === undefined || isWorked(kind)) left -= 1;
  }
  return { counted: day, day, ...(missingYear === undefined ? {} : { missingYear }) };
}

/** The last day before another that is worked (此前最后一个工作日); `undefined` where the table ends first. */
export function lastWorkedBefore(
  day: IsoDate,
  years: readonly HolidayYear[] = HOLIDAY_YEARS,
): IsoDate | undefined {
  for (let before = addDays(day, -1); ; before = addDays(before, -1)) {
    const kind = kindOfDay(before, years);
    if (kind === undefined) return undefined;
    if (isWorked(kind)) return before;
  }
}
