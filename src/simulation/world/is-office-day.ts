import type { IsoDate } from '../../domain/law/iso-date.js';
import { isWorked, kindOfDay } from '../../domain/time/kind-of-day.js';

/** Whether the office is open (上班日); of a year without a table, from Monday to Friday. */
export function isOfficeDay(day: IsoDate): boolean {
  const kind = kindOfDay(day);
  if (kind !== undefined) return isWorked(kind);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}
