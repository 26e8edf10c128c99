import type { LabelledReport } from './generate-reports.js';
import { rate } from './rate.js';

/**
 * The cases that come out (并案结果): what is merged with one report of a case is with all of them, as it is in the hub. So two
 * reports that tell each other nothing meet through a third; and one wrong merge brings all pairs with it.
 */
export class JoinedCases {
  private readonly root: number[];

  constructor(private readonly reports: readonly LabelledReport[]) {
    this.root = reports.map((_, index) => index);
  }

  /** The case of a report, by its place in the list. */
  caseOf(index: number): string {
    return String(this.rootOf(index));
  }

  join(later: number, earlier: number): void {
    this.root[this.rootOf(later)] = this.rootOf(earlier);
  }

  /** Precision and recall of the pairs that lie in one case. */
  figures(): string {
    const { reports } = this;
    const found = pairsIn(reports.map((_, index) => this.rootOf(index)));
    const truth = pairsIn(reports.map(({ caseId }) => caseId));
    const right = pairsIn(reports.map(({ caseId }, index) => `${caseId} ${this.rootOf(index)}`));
    return `${rate(right / found)} / ${rate(right / truth)} (${String(found - right).padStart(3)} wrong)`;
  }

  private rootOf(index: number): number {
    let here = index;
    while (this.root[here] !== here) here = this.root[here] ?? here;
    return here;
  }
}

/** How many pairs have the same label. */
function pairsIn(labels: readonly (number | string)[]): number {
  const sizes = new Map<number | string, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
