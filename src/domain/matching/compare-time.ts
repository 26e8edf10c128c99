import { dayInShanghai } from '../law/day-in-shanghai.js';
import type { EvidenceCode } from './match-evidence.js';

const DAY_MS = 86_400_000;

/** What the days on which two disputes happened say (时间比对); nothing where one is no day at all. */
export function compareTime(left: Date, right: Date): EvidenceCode | undefined {
  if (Number.isNaN(left.getTime()) || Number.isNaN(right.getTime())) return undefined;
  const days = Math.abs(dayNumber(left) - dayNumber(right));
  if (days === 0) return 'same-day';
  if (days === 1) return 'next-day';
  if (days <= 3) return 'within-3-days';
  if (days <= 7) return 'within-a-week';
  return days <= 31 ? 'within-a-month' : 'beyond-a-month';
}

const dayNumber = (instant: Date): number => Math.round(Date.parse(dayInShanghai(instant)) / DAY_MS);
