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
  private readonly depths: Uint8Array;
  /** What the trees ask and add, one tree behind the other: a good deal faster than a list for each. */
  private readonly features: Uint16Array;
  private readonly thresholds: Float64Array;
  private readonly leaves: Float64Array;

  constructor(readonly trees: readonly Tree[]) {
    this.depths = Uint8Array.from(trees, ({ features }) => features.length);
    this.features = Uint16Array.from(trees.flatMap(({ features }) => features));
    this.thresholds = Float64Array.from(trees.flatMap(({ thresholds }) => thresholds));
    this.leaves = Float64Array.from(trees.flatMap(({ leaves }) => leaves));
  }

  /**
   * Adds to each row's score.
   *
   * @param rows `scores.length` rows of `width` features, one behind the other
   */
  addTo(scores: Float64Array, rows: Float32Array, width: number): void {
    const { features, thresholds, leaves } = this;
    let [asked, added] = [0, 0];
    for (const depth of this.depths) {
      for (let row = 0; row < scores.length; row++) {
        let leaf = 0;
        for (let level = 0; level < depth; level++) {
          const value = rows[row * width + (features[asked + level] ?? 0)] ?? 0;
          // Nobody can foresee the answer: without a branch this is twice as fast.
          leaf |= Number(value >= (thresholds[asked + level] ?? 0)) << level;
        }
        scores[row] = (scores[row] ?? 0) + (leaves[added + leaf] ?? 0);
      }
      asked += depth;
      added += 1 << depth;
    }
  }
}
