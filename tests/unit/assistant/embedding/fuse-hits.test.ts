import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DenseIndex } from '../../../../src/assistant/embedding/dense-index.js';
import { fuseHits } from '../../../../src/assistant/embedding/fuse-hits.js';
import { packVector } from '../../../../src/assistant/embedding/packed-vector.js';

const hits = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 50 })
  .map((positions) =>
    positions.map((position, place) => ({ position, closeness: 1 - place / positions.length })),
  );
const vector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .filter((numbers) => Math.hypot(...numbers) > 0.1);

describe('one order of two', () => {
  it('is that of the words where vectors find nothing', () => {
    fc.assert(
      fc.property(hits, (words) => {
        expect(fuseHits(words, [], 10)).toEqual(words.slice(0, 10));
      }),
    );
  });

  it('holds nothing twice and nothing that neither found, and what both put first comes first', () => {
    fc.assert(
      fc.property(hits, hits, (words, vectors) => {
        const fused = fuseHits(words, vectors, 200).map(({ position }) => position);
        const known = new Set([...words, ...vectors].map(({ position }) => position));
        expect(new Set(fused).size).toBe(fused.length);
        expect(new Set(fused)).toEqual(known);
        if (words[0] && words[0].position === vectors[0]?.position) expect(fused[0]).toBe(words[0].position);
      }),
    );
  });
});

describe('packed vectors', () => {
  it('keep their direction', () => {
    fc.assert(
      fc.property(vector, (numbers) => {
        const { scale, values } = packVector(numbers);
        const unpacked = [...values].map((value) => value * scale);
        const product = unpacked.reduce((sum, value, at) => sum + value * (numbers[at] ?? 0), 0);
        expect(product / Math.hypot(...numbers) / Math.hypot(...unpacked)).toBeGreaterThan(0.999);
      }),
    );
  });

  it('find the same first as the vectors themselves do, among those that count', () => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 3, maxLength: 30 }), vector, (all, asked) => {
        const index = DenseIndex.of(8, all.map(packVector));
        const cosine = (one: readonly number[]): number =>
          one.reduce((sum, value, at) => sum + value * (asked[at] ?? 0), 0) / Math.hypot(...one);
        const best = Math.max(...all.slice(1).map(cosine));
        const [first] = index.nearest(asked, (unit) => unit > 0, 5);
        expect(cosine(all[first?.position ?? 0] ?? asked)).toBeGreaterThan(
          best - 0.03 * Math.hypot(...asked),
        );
        expect(first?.position).not.toBe(0);
      }),
    );
  });
});
