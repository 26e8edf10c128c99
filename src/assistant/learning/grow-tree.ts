import type { Tree } from '../ranking/tree-ensemble.js';
import type { BinnedFeature } from './feature-bins.js';
import { LeafHistogram, type Split, type SplitLimits } from './leaf-histogram.js';
import type { Gradients } from './ranking-gradients.js';

/** How a tree is grown. */
export interface TreeGrowth extends SplitLimits {
  readonly depth: number;
  /** The share of its step that each leaf takes. */
  readonly rate: number;
}

/**
 * Grows a tree level by level; at each level the one question is asked that helps all leaves together most.
 *
 * @param rows the rows that take part
 * @param leafOf where each row's leaf is written
 */
export function growTree(
  gradients: Gradients,
  features: readonly BinnedFeature[],
  rows: Int32Array,
  leafOf: Uint8Array,
  growth: TreeGrowth,
): Tree {
  const splits: Split[] = [];
  for (const row of rows) leafOf[row] = 0;
  let histograms = features.map((binned) => LeafHistogram.of(binned, gradients, rows));
  while (splits.length < growth.depth) {
    const best = bestOf(histograms, growth);
    if (!best) break;
    const upper = rows.filter((row) => isUpper(best, row));
    if (splits.length + 1 < growth.depth) {
      const isFewer = 2 * upper.length <= rows.length;
      const counted = isFewer ? upper : rows.filter((row) => !isUpper(best, row));
      histograms = histograms.map((one) => one.cut(gradients, { rows: counted, isUpper: isFewer }, leafOf));
    }
    for (const row of upper) leafOf[row] = (leafOf[row] ?? 0) | (1 << splits.length);
    splits.push(best);
  }
  return {
    features: splits.map(({ binned }) => binned.feature),
    thresholds: splits.map(({ binned, bin }) => binned.edges[bin - 1] ?? 0),
    leaves: leafValues(gradients, rows, leafOf, 1 << splits.length, growth),
  };
}

const isUpper = ({ binned, bin }: Split, row: number): boolean => (binned.bins[row] ?? 0) >= bin;

function bestOf(histograms: readonly LeafHistogram[], limits: SplitLimits): Split | undefined {
  let best: Split | undefined;
  for (const histogram of histograms) {
    const split = histogram.bestSplit(limits);
    if (split && (!best || split.gain > best.gain)) best = split;
  }
  return best;
}

function leafValues(
  { slopes, curves }: Gradients,
  rows: Int32Array,
  leafOf: Uint8Array,
  leaves: number,
  { rate, ridge }: TreeGrowth,
): number[] {
  const [slopeSums, curveSums] = [new Float64Array(leaves), new Float64Array(leaves)];
  for (const row of rows) {
    const leaf = leafOf[row] ?? 0;
    slopeSums[leaf] = (slopeSums[leaf] ?? 0) + (slopes[row] ?? 0);
    curveSums[leaf] = (curveSums[leaf] ?? 0) + (curves[row] ?? 0);
  }
  return Array.from(slopeSums, (slope, leaf) => (rate * slope) / ((curveSums[leaf] ?? 0) + ridge));
}
