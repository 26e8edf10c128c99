import type { IsoDate } from '../../domain/law/iso-date.js';
import { addDays } from '../../domain/time/add-days.js';
import { kindOfDay } from '../../domain/time/kind-of-day.js';
import { isOfficeDay } from './is-office-day.js';

/** A last day that is off gives way to the next that is worked (期限顺延); of a year without a table nothing is known. */
export function lastDayOf(counted: IsoDate): IsoDate {
  let day = counted;
  while (kindOfDay(day) !== undefined && !isOfficeDay(day)) day = addDays(day, 1);
  return day;
}
