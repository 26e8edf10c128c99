/**
 * A tree that asks the same question of all rows at each level (对称树). A row's answers, read as a binary number
 * with the first level as its lowest digit, are the number of its leaf.
 */
export interface Tree {
  /** Which feature each level asks for. */
  readonly features: readonly number[];
  /** A level's answer is yes when the feature is at least this. */
  readonly thresholds: readonly number[];
  /** What each leaf adds to the score; two to the power of the levels. */
  readonly leaves: readonly number[];
}

/** Many small trees whose answers are added up (梯度提升树). */
export class TreeEnsemble {
  constructor(readonly trees: readonly Tree[]) {}

  /**
   * Adds to each row's score.
   *
   * @param rows `scores.length` rows of `width` features, one behind the other
   */
  addTo(scores: Float64Array, rows: Float32Array, width: number): void {
    for (const { features, thresholds, leaves } of this.trees) {
      for (let row = 0; row < scores.length; row++) {
        let leaf = 0;
        for (let level = 0; level < features.length; level++) {
          const value = rows[row * width + (features[level] ?? 0)] ?? 0;
          if (value >= (thresholds[level] ?? 0)) leaf |= 1 << level;
        }
        scores[row] = (scores[row] ?? 0) + (leaves[leaf] ?? 0);
      }
    }
  }
}
