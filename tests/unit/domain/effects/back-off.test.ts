import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOffMs } from '../../../../src/domain/effects/back-off.js';

const MINUTE_MS = 60_000;

const attempts = fc.integer({ min: 1, max: 100_000 });
const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('waiting before another try', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [9, 256_000],
    [10, 5 * MINUTE_MS],
    [1_000_000, 5 * MINUTE_MS],
  ])('after %i failures takes at most %i ms', (failures, longest) => {
    expect(backOffMs(failures, 0)).toBe(longest);
    expect(backOffMs(failures, 0.999_999)).toBeGreaterThanOrEqual(longest / 2);
  });

  it('takes half a second to five minutes, in whole milliseconds', () => {
    fc.assert(
      fc.property(attempts, randoms, (failures, random) => {
        const wait = backOffMs(failures, random);
        expect(Number.isInteger(wait)).toBe(true);
        expect(wait).toBeGreaterThanOrEqual(500);
        expect(wait).toBeLessThanOrEqual(5 * MINUTE_MS);
      }),
    );
  });

  it('never grows shorter with more failures', () => {
    fc.assert(
      fc.property(attempts, randoms, (failures, random) => {
        expect(backOffMs(failures + 1, random)).toBeGreaterThanOrEqual(backOffMs(failures, random));
      }),
    );
  });
});
