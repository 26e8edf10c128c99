import type { IsoDate } from './iso-date.js';

/** China has kept one time, and no summer time, since September 1991. */
const AHEAD_OF_UTC_MS = 8 * 3_600_000;

/** The calendar day that an instant falls on where the hub's users live (北京时间). */
export const dayInShanghai = (instant: Date): IsoDate =>
  new Date(instant.getTime() + AHEAD_OF_UTC_MS).toISOString().slice(0, 10);
