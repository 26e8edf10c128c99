/** Averages over questions, each between 0 and 1 (检索指标). */
export interface RunScores {
  /** Share of the right articles among the first five, ten and hundred. */
  readonly recall5: number;
  readonly recall10: number;
  readonly recall100: number;
  /** One over the rank of the first right article among the first ten. */
  readonly mrr10: number;
}

/** Scores runs as information retrieval does: question by question, then the average. */
export class RunScorer {
  private readonly sums = { recall5: 0, recall10: 0, recall100: 0, mrr10: 0 };
  private count = 0;

  /** @param found ids, best first; one that comes again counts where it came first */
  add(found: readonly string[], gold: readonly string[]): void {
    const ids = [...new Set(found)];
    const right = new Set(gold);
    const recall = (cut: number): number =>
      ids.slice(0, cut).filter((id) => right.has(id)).length / right.size;
    const first = ids.slice(0, 10).findIndex((id) => right.has(id));
    this.sums.recall5 += recall(5);
    this.sums.recall10 += recall(10);
    this.sums.recall100 += recall(100);
    this.sums.mrr10 += first < 0 ? 0 : 1 / (first + 1);
    this.count++;
  }

  scores(): RunScores {
    const count = Math.max(1, this.count);
    const { recall5, recall10, recall100, mrr10 } = this.sums;
    return {
      recall5: recall5 / count,
      recall10: recall10 / count,
      recall100: recall100 / count,
      mrr10: mrr10 / count,
    };
  }
}
