import type { IsoDate } from '../law/iso-date.js';
import { endOfDay, startOfDay } from './books.js';
import type { FigureDefinition } from './figure-definition.js';

/** A time that a figure is about (统计期): from a first to a last day, both counted, in Shanghai. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The time that a definition means on a day, as far as nobody says otherwise. */
export function periodOf(
  { period }: FigureDefinition,
  today: IsoDate,
  { from, to = today }: Partial<Period> = {},
): Period {
  if (from !== undefined) return { from, to };
  return { from: 'since' in period ? period.since : yearsBefore(to, period.lastYears), to };
}

/** Two years up to 2026-11-23 begin on 2024-11-24. */
function yearsBefore(day: IsoDate, years: number): IsoDate {
  const after = new Date(`${day}T00:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  after.setUTCFullYear(after.getUTCFullYear() - years);
  return after.toISOString().slice(0, 10);
}

export const lies = (at: Date, { from, to }: Period): boolean => at >= startOfDay(from) && at < endOfDay(to);

/** Every month that a period touches, oldest first. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > to.slice(0, 7)) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
