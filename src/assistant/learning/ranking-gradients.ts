import type { TrainingRows } from './training-rows.js';

/** Every pair counts at least this much, however far down it stands. */
const FLOOR = 0.002;

/** How the scores should move: first and second derivatives, by row. */
export interface Gradients {
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
}

/**
 * Works out how scores should move so that right articles rise above wrong ones (LambdaMART): each pair in the
 * wrong order pulls by how unsure it is, times what swapping it would do to the discounted gain.
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
  for (let question = 0; question + 1 < starts.length; question++) {
    const [start = 0, end = 0] = [starts[question], starts[question + 1]];
    if (!isUsed(question)) continue;
    const order = Array.from({ length: end - start }, (_, at) => start + at);
    order.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
    const discounts = new Float64Array(end - start);
    order.forEach((row, rank) => {
      discounts[row - start] = 1 / Math.log2(rank + 2);
    });
    const right = order.filter((row) => labels[row] === 1);
    const ideal = right.reduce((sum, _, rank) => sum + 1 / Math.log2(rank + 2), 0);
    for (const good of right) {
      for (let bad = start; bad < end; bad++) {
        if (labels[bad] === 1) continue;
        const gain = Math.abs((discounts[good - start] ?? 0) - (discounts[bad - start] ?? 0)) / ideal + FLOOR;
        const doubt = 1 / (1 + Math.exp((scores[good] ?? 0) - (scores[bad] ?? 0)));
        slopes[good] = (slopes[good] ?? 0) + gain * doubt;
        slopes[bad] = (slopes[bad] ?? 0) - gain * doubt;
        const curve = gain * doubt * (1 - doubt);
        curves[good] = (curves[good] ?? 0) + curve;
        curves[bad] = (curves[bad] ?? 0) + curve;
      }
    }
  }
  return { slopes, curves };
}
