import type { TrainingRows } from './training-rows.js';

/** How the scores should move: first and second derivatives, by row. */
export interface Gradients {
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
}

/**
 * Works out how scores should move so that each right article stands above all wrong ones: what is likely to be taken for the
 * best is told by the scores (softmax), one right article at a time against the wrong ones, each question counting the same.
 *
 * @param isUsed whether a question takes part
 */
export function rankingGradients(
  { labels, starts }: TrainingRows,
  scores: Float64Array,
  isUsed: (question: number) => boolean,
): Gradients {
  const slopes = new Float64Array(labels.length);
  const curves = new Float64Array(labels.length);
  const weights = new Float64Array(labels.length);
  const move = (row: number, slope: number, curve: number): void => {
    slopes[row] = (slopes[row] ?? 0) + slope;
    curves[row] = (curves[row] ?? 0) + curve;
  };
  for (let question = 0; question + 1 < starts.length; question++) {
    if (!isUsed(question)) continue;
    const [start = 0, end = 0] = [starts[question], starts[question + 1]];
    let best = Number.NEGATIVE_INFINITY;
    for (let row = start; row < end; row++) best = Math.max(best, scores[row] ?? 0);
    let [right, wrong] = [0, 0];
    for (let row = start; row < end; row++) {
      const weight = Math.exp((scores[row] ?? 0) - best);
      weights[row] = weight;
      if (labels[row] === 1) right += 1;
      else wrong += weight;
    }
    for (let good = start; good < end; good++) {
      if (labels[good] !== 1) continue;
      const whole = (weights[good] ?? 0) + wrong;
      const likely = (weights[good] ?? 0) / whole;
      move(good, (1 - likely) / right, (likely * (1 - likely)) / right);
      for (let bad = start; bad < end; bad++) {
        if (labels[bad] === 1) continue;
        const share = (weights[bad] ?? 0) / whole;
        move(bad, -share / right, (share * (1 - share)) / right);
      }
    }
  }
  return { slopes, curves };
}
