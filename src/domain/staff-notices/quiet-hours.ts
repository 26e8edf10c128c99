import { dayInShanghai } from '../law/day-in-shanghai.js';
import type { IsoDate } from '../law/iso-date.js';
import { addDays } from '../time/add-days.js';

/** When somebody is left in peace (免打扰时段), `HH:MM` in Shanghai; from the later to the earlier it is overnight. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

const HOUR_MS = 3_600_000;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Longer than this nobody is out of reach. */
const MOST_HOURS = 12;

const at = (day: IsoDate, time: string): Date => new Date(`${day}T${time}:00+08:00`);

/** When the quiet hours that begin on a day end. */
const endOf = (day: IsoDate, { from, until }: QuietHours): Date =>
  at(from < until ? day : addDays(day, 1), until);

/** Whether these are hours that somebody may keep: at most twelve; from and until alike means none. */
export function areQuietHours({ from, until }: QuietHours): boolean {
  if (!TIME.test(from) || !TIME.test(until)) return false;
  if (from === until) return true;
  const day = '2026-01-01';
  return endOf(day, { from, until }).getTime() - at(day, from).getTime() <= MOST_HOURS * HOUR_MS;
}

/** The first instant from `now` on that is not quiet (免打扰结束时间): `now` itself by day. */
export function afterQuiet(now: Date, quiet: QuietHours): Date {
  if (quiet.from === quiet.until) return now;
  const today = dayInShanghai(now);
  for (const day of [addDays(today, -1), today]) {
    const end = endOf(day, quiet);
    if (at(day, quiet.from) <= now && now < end) return end;
  }
  return now;
}

/** When the digest of a day is ready (晨报时间): when the night's quiet hours end, or at seven where there are none. */
export const morningOf = (day: IsoDate, { from, until }: QuietHours): Date =>
  at(day, from === until ? '07:00' : until);
