import type { Hit } from '../retrieval/statute-search.js';
import { TopHeap } from '../retrieval/top-heap.js';
import { type PackedVector, packVector } from './packed-vector.js';

/** The vectors of a corpus version, by position (向量索引): `dimensions` bytes and a scale for each unit. */
export class DenseIndex {
  constructor(
    readonly dimensions: number,
    readonly scales: Float32Array,
    readonly values: Int8Array,
  ) {}

  static of(dimensions: number, vectors: readonly PackedVector[]): DenseIndex {
    const values = new Int8Array(vectors.length * dimensions);
    for (const [position, vector] of vectors.entries()) values.set(vector.values, position * dimensions);
    return new DenseIndex(
      dimensions,
      Float32Array.from(vectors, ({ scale }) => scale),
      values,
    );
  }

  /**
   * The nearest units of those that count, nearest first. `closeness` is 1 for the nearest and 0 for the last of them:
   * how near vectors lie says little by itself.
   *
   * @returns nothing where the vector has another length than those here
   */
  nearest(vector: readonly number[], counts: (unit: number) => boolean, limit: number): Hit[] {
    const { dimensions, scales, values } = this;
    if (vector.length !== dimensions) return [];
    const asked = packVector(vector);
    const heap = new TopHeap(limit);
    for (let unit = 0; unit < scales.length; unit += 1) {
      if (!counts(unit)) continue;
      let product = 0;
      for (let at = 0, from = unit * dimensions; at < dimensions; at += 1)
        product += (asked.values[at] ?? 0) * (values[from + at] ?? 0);
      heap.offer(unit, product * (scales[unit] ?? 0));
    }
    const found = heap.drain();
    const [best, last] = [found[0]?.score ?? 0, found.at(-1)?.score ?? 0];
    return found.map(({ document, score }) => ({
      position: document,
      closeness: best === last ? 1 : (score - last) / (best - last),
    }));
  }
}
