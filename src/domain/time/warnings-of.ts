import type { IsoDate } from '../law/iso-date.js';
import { addDays } from './add-days.js';
import type { HolidayYear } from './holiday-year.js';
import { HOLIDAY_YEARS } from './holiday-years.js';
import { lastWorkedBefore, type TermEnd } from './term-end.js';

/**
 * What a warning says (预警种类): ten, five, one day left 剩十日、五日、一日; the last working day before the end 届满前最后工作日;
 * the last day about which there is no doubt 无争议的最后一日.
 */
const WARNING_KINDS = ['ten-days', 'five-days', 'one-day', 'last-working-day', 'last-undoubted-day'] as const;

export type WarningKind = (typeof WARNING_KINDS)[number];

/** On which day somebody is to be told that a term ends (期限预警). */
export interface DueWarning {
  readonly kind: WarningKind;
  readonly on: IsoDate;
}

const DAYS_BEFORE = [
  ['ten-days', 10],
  ['five-days', 5],
  ['one-day', 1],
] as const;

/**
 * The warnings of a term, in order (期限预警安排). Where the last day is in doubt, people are to work towards the last one
 * that is not. A warning that would lie on the day off before the end also comes on the last working day.
 *
 * @param start the day that the term runs from: nothing is warned of before it runs
 */
export function warningsOf(
  { day, safeDay }: TermEnd,
  start: IsoDate,
  years: readonly HolidayYear[] = HOLIDAY_YEARS,
): DueWarning[] {
  const towards = safeDay ?? day;
  const lastWorked = lastWorkedBefore(day, years);
  const all: DueWarning[] = [
    ...DAYS_BEFORE.map(([kind, before]) => ({ kind, on: addDays(towards, -before) })),
    ...(safeDay === undefined ? [] : [{ kind: 'last-undoubted-day' as const, on: safeDay }]),
    ...(lastWorked === undefined || lastWorked === addDays(day, -1) || lastWorked === safeDay
      ? []
      : [{ kind: 'last-working-day' as const, on: lastWorked }]),
  ];
  return all.filter(({ on }) => on > start).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
