import { dayInShanghai } from '../law/day-in-shanghai.js';
import type { IsoDate } from '../law/iso-date.js';
import type { FiledFact } from './case-fact.js';

/** How long after its end a month's book stays open for what happened in it, in days: a default of the house. */
const GRACE_DAYS = 10;
const DAY_MS = 86_400_000;

/** Where a day begins; Shanghai keeps one offset all year. */
export const startOfDay = (day: IsoDate): Date => new Date(`${day}T00:00:00+08:00`);

/** The instant after a day. */
export const endOfDay = (day: IsoDate): Date => new Date(startOfDay(day).getTime() + DAY_MS);

/** The month whose book something belongs in, such as 2026-11 (统计月份). */
export const monthOf = (at: Date): string => dayInShanghai(at).slice(0, 7);

/** When the book of the month in which something happened is closed (关账时间). */
function booksCloseAt(at: Date): Date {
  const [year = 0, month = 0] = monthOf(at).split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return new Date(startOfDay(next).getTime() + GRACE_DAYS * DAY_MS);
}

/** Whether a fact became known after the book that it belongs in was closed (迟到事实). */
export const isLate = ({ at, knownAt }: Pick<FiledFact, 'at' | 'knownAt'>): boolean =>
  knownAt >= booksCloseAt(at);
