import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildInvertedIndex } from '../../../src/assistant/retrieval/build-inverted-index.js';
import { buildLatentSpace } from '../../../src/assistant/retrieval/build-latent-space.js';
import { LatentSpace } from '../../../src/assistant/retrieval/latent-space.js';
import { orthonormalise } from '../../../src/assistant/retrieval/orthonormalise.js';

/** Pots and cups are poured from, beds and benches lain on; no unit has both a pot and a cup. */
const UNITS = [
  ['茶壶', '倾倒', '茶水', '加盖'],
  ['茶杯', '倾倒', '茶水', '洗净'],
  ['茶壶', '茶水', '洗净'],
  ['茶杯', '茶水', '加盖'],
  ['长凳', '躺卧', '垫子', '结实'],
  ['木床', '躺卧', '垫子', '铺盖'],
  ['长凳', '垫子', '铺盖'],
];

const spaceOf = (units: readonly (readonly string[])[]): LatentSpace => {
  const field = { weight: 1, saturation: 1.2, lengthPenalty: 0.5 };
  const index = buildInvertedIndex(units.length, [{ ...field, termsOf: (unit) => units[unit] ?? [] }]);
  return new LatentSpace(buildLatentSpace(index, units.length), index);
};

describe('the latent space', () => {
  const space = spaceOf(UNITS);

  it('has a unit near a question without a word in common', () => {
    const direction = space.directionOf(['茶杯', '洗净']);
    const [potAlone, bench] = [space.likeness(direction, 0), space.likeness(direction, 6)];
    expect(potAlone).toBeGreaterThan(bench + 0.3);
  });

  it('tells nothing of words that no statute has', () => {
    const direction = space.directionOf(['月亮']);
    for (const [unit] of UNITS.entries()) expect(space.likeness(direction, unit)).toBe(0);
  });

  it('comes out the same every time, and hardly otherwise from another order of the units', () => {
    expect(spaceOf(UNITS).arrays).toEqual(space.arrays);
    const turned = spaceOf(UNITS.toReversed());
    const direction = turned.directionOf(['茶杯']);
    for (const [unit] of UNITS.entries())
      expect(turned.likeness(direction, UNITS.length - 1 - unit)).toBeCloseTo(
        space.likeness(space.directionOf(['茶杯']), unit),
        1,
      );
  });

  it('is empty for no units at all', () => {
    expect(spaceOf([]).arrays).toEqual({ words: new Int8Array(), units: new Int8Array() });
  });
});

describe('making columns perpendicular', () => {
  it('leaves each of length 1 or naught, and perpendicular to all others, also where one is made of others', () => {
    const entry = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(entry, entry), { minLength: 2, maxLength: 12 }), (pairs) => {
        const rows = Float32Array.from(pairs.flatMap(([one, other]) => [one, other, one + 2 * other]));
        orthonormalise(rows, 3);
        const product = (one: number, other: number): number =>
          pairs.reduce((sum, _, row) => sum + (rows[3 * row + one] ?? 0) * (rows[3 * row + other] ?? 0), 0);
        for (const one of [0, 1, 2]) {
          const length = product(one, one);
          expect(Math.min(Math.abs(length), Math.abs(length - 1))).toBeLessThan(1e-4);
          for (const other of [0, 1, 2])
            if (other !== one) expect(Math.abs(product(one, other))).toBeLessThan(1e-4);
        }
        expect(product(2, 2)).toBe(0);
      }),
    );
  });
});
