/** Candidates of many questions, described and judged: what a ranker learns from (训练样本). */
export interface TrainingRows {
  /** Row by row, `width` features each. */
  readonly rows: Float32Array;
  readonly width: number;
  /** 1 for an article that answers its question, else 0. */
  readonly labels: Uint8Array;
  /** Where each question's rows begin; one more entry than there are questions. */
  readonly starts: readonly number[];
}
