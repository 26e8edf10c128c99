/** Fewer cases than this are not published: the default of official statistics. */
const FEWEST = 5;

/**
 * Which of the numbers of a series are too small to be published (小数隐去): those with at least one case behind them
 * and fewer than five. Where that hides a single one, the next smallest is hidden too, as the sum would give it away.
 */
export function smallNumbers(cases: readonly number[]): ReadonlySet<number> {
  const small = cases.flatMap((count, index) => (count > 0 && count < FEWEST ? [index] : []));
  if (small.length !== 1) return new Set(small);
  const others = cases.flatMap((count, index) => (count > 0 && !small.includes(index) ? [index] : []));
  const next = others.toSorted((a, b) => (cases[a] ?? 0) - (cases[b] ?? 0))[0];
  return new Set(next === undefined ? small : [...small, next]);
}
