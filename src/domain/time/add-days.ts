import type { IsoDate } from '../law/iso-date.js';

const DAY_MS = 86_400_000;

const epochDay = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** The calendar day so many days later (日期推算), or earlier. */
export const addDays = (day: IsoDate, days: number): IsoDate =>
  new Date((epochDay(day) + days) * DAY_MS).toISOString().slice(0, 10);

/** How many days later the second day is than the first (相隔天数). */
export const daysBetween = (from: IsoDate, to: IsoDate): number => epochDay(to) - epochDay(from);

/** The instant at which a day begins in Shanghai (当日零时). */
export const startOfDay = (day: IsoDate): Date => new Date(`${day}T00:00:00+08:00`);
