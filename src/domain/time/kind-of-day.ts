import type { IsoDate } from '../law/iso-date.js';
import type { HolidayYear } from './holiday-year.js';
import { HOLIDAY_YEARS } from './holiday-years.js';

/**
 * What kind of day it is: working 工作日, a weekend day made up for by working 调休上班日, weekend 周末, a holiday itself
 * 法定节日, or a weekday that is off because another day is worked 调休放假日.
 */
export type KindOfDay = 'working' | 'made-up' | 'weekend' | 'holiday' | 'swapped';

/**
 * What kind of day a day is (日期性质).
 *
 * @returns `undefined` when there is no complete table of its year: nothing is guessed
 */
export function kindOfDay(
  day: IsoDate,
  years: readonly HolidayYear[] = HOLIDAY_YEARS,
): KindOfDay | undefined {
  const table = years.find(({ year, complete }) => complete && String(year) === day.slice(0, 4));
  if (!table) return undefined;
  if (table.statutory.includes(day)) return 'holiday';
  if (table.worked.includes(day)) return 'made-up';
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return 'weekend';
  return table.off.some(([first, last]) => first <= day && day <= last) ? 'swapped' : 'working';
}

export const isWorked = (kind: KindOfDay): boolean => kind === 'working' || kind === 'made-up';
