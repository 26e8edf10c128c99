import type { LabelledReport } from './generate-reports.js';
import { rate } from './rate.js';

/**
 * Precision and recall of the cases that come out: what is merged with one report of a case is with all of them, as it is in
 * the hub. So two reports that tell each other nothing meet through a third; and one wrong merge brings all pairs with it.
 */
export function joinedCases(
  merged: readonly (readonly [number, number])[],
  reports: readonly LabelledReport[],
): string {
  const root = reports.map((_, index) => index);
  const rootOf = (index: number): number => {
    let here = index;
    while (root[here] !== here) here = root[here] ?? here;
    return here;
  };
  for (const [later, earlier] of merged) root[rootOf(later)] = rootOf(earlier);
  const found = pairsIn(reports.map((_, index) => rootOf(index)));
  const truth = pairsIn(reports.map(({ caseId }) => caseId));
  const right = pairsIn(reports.map(({ caseId }, index) => `${caseId} ${rootOf(index)}`));
  return `${rate(right / found)} / ${rate(right / truth)} (${String(found - right).padStart(3)} wrong)`;
}

/** How many pairs have the same label. */
function pairsIn(labels: readonly (number | string)[]): number {
  const sizes = new Map<number | string, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
