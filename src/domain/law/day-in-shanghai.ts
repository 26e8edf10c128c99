import type { IsoDate } from './iso-date.js';

/** China has kept one time, and no summer time, since September 1991. */
const AHEAD_OF_UTC_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** Days as they are written, by their number: figures ask for the same few a great many times. */
const written = new Map<number, IsoDate>();
const MOST_WRITTEN = 10_000;

/** The calendar day that an instant falls on where the hub's users live (北京时间). */
export function dayInShanghai(instant: Date): IsoDate {
  const number = Math.floor((instant.getTime() + AHEAD_OF_UTC_MS) / DAY_MS);
  const known = written.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10);
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(number, day);
  return day;
}
