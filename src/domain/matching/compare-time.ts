import { dayInShanghai } from '../law/day-in-shanghai.js';
import type { EvidenceCode } from './match-evidence.js';

const DAY_MS = 86_400_000;
const LAST_MS = 8.64e15;

/** What the days on which two disputes happened say (时间比对); nothing where one is no day at all. */
export function compareTime(left: Date, right: Date): EvidenceCode | undefined {
  if (!isDay(left) || !isDay(right)) return undefined;
  const days = Math.abs(dayNumber(left) - dayNumber(right));
  if (days === 0) return 'same-day';
  if (days === 1) return 'next-day';
  if (days <= 3) return 'within-3-days';
  if (days <= 7) return 'within-a-week';
  return days <= 31 ? 'within-a-month' : 'beyond-a-month';
}

/** The last instants that there are have no day any more where it is later. */
const isDay = (instant: Date): boolean => Math.abs(instant.getTime()) < LAST_MS - DAY_MS;

const dayNumber = (instant: Date): number => Math.round(Date.parse(dayInShanghai(instant)) / DAY_MS);
