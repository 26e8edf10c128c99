import type { TrainingRows } from './training-rows.js';

const BINS = 40;
const TAIL_BINS = 8;
const SAMPLED = 20_000;

/** A feature cut into bins: `edges[b]` is the least value of bin `b + 1`. */
export interface BinnedFeature {
  readonly feature: number;
  readonly edges: Float32Array;
  /** The bin of every row. */
  readonly bins: Uint8Array;
}

/** Cuts a feature into bins that hold about equally many rows; rare values above the rest get bins of their own. */
export function binFeature({ rows, width, labels }: TrainingRows, feature: number): BinnedFeature {
  const size = labels.length;
  const step = Math.max(1, Math.floor(size / SAMPLED));
  const sample = new Float32Array(Math.ceil(size / step));
  for (let at = 0; at < sample.length; at++) sample[at] = rows[at * step * width + feature] ?? 0;
  sample.sort();
  const least = sample[0] ?? 0;
  const edges = new Set(quantiles(sample, BINS));
  const top = sample.filter((value) => value > Math.max(least, ...edges));
  const rare = sample.filter((value) => value > least);
  for (const value of quantiles(top, TAIL_BINS)) edges.add(value);
  // A feature that is mostly naught is cut where it is not.
  if (rare.length < sample.length / 2) for (const value of quantiles(rare, 2 * TAIL_BINS)) edges.add(value);
  edges.delete(least);
  const sorted = Float32Array.from(edges).sort();
  const bins = new Uint8Array(size);
  for (let row = 0; row < size; row++) bins[row] = binOf(sorted, rows[row * width + feature] ?? 0);
  return { feature, edges: sorted, bins };
}

function quantiles(sorted: Float32Array, count: number): number[] {
  return sorted.length === 0
    ? []
    : Array.from({ length: count }, (_, bin) => sorted[Math.floor((sorted.length * bin) / count)] ?? 0);
}

function binOf(edges: Float32Array, value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= (edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
