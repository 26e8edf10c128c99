import type { EverydayFrequencies } from './everyday-frequencies.js';

/** Bounds of the measure: beyond them a rare word would outweigh all others. */
export const LEAST_SALIENCE = -3;
const MOST_SALIENCE = 4;

/** How much more often statutes use a word than everyday speech does, as a bounded natural logarithm. */
export function wordSalience(
  word: string,
  inStatutes: { readonly count: number; readonly total: number },
  everyday: EverydayFrequencies,
): number {
  // The small sums keep words that were hardly ever counted from looking telling.
  const here = (inStatutes.count + 0.3) / inStatutes.total;
  const there = (everyday.of(word) + 3) / everyday.total;
  return Math.min(MOST_SALIENCE, Math.max(LEAST_SALIENCE, Math.log(here / there)));
}
