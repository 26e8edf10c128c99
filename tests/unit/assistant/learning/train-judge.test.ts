import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '../../../../src/assistant/learning/area-under-curve.js';
import { seededRandom } from '../../../../src/assistant/learning/seeded-random.js';
import { trainJudge } from '../../../../src/assistant/learning/train-judge.js';

const WIDTH = 2;
const training = (size: number) => {
  const random = seededRandom(7);
  const rows = Float32Array.from({ length: size * WIDTH }, () => random());
  const labels = Uint8Array.from({ length: size }, (_, row) => ((rows[row * WIDTH] ?? 0) > 0.6 ? 1 : 0));
  return { rows, width: WIDTH, labels, starts: [0, size] };
};

describe('the judge', () => {
  it('learns which signal tells, the same every time', () => {
    const data = training(400);
    const judge = trainJudge(data, [0, 1]);
    expect(trainJudge(data, [0, 1])).toEqual(judge);
    const odds = new Float64Array(2);
    judge.addTo(odds, Float32Array.from([0.9, 0.5, 0.1, 0.5]), WIDTH);
    expect(odds[0]).toBeGreaterThan(1);
    expect(odds[1]).toBeLessThan(-1);
  });

  it('may be kept from a signal', () => {
    const odds = new Float64Array(2);
    trainJudge(training(400), [1]).addTo(odds, Float32Array.from([0.9, 0.5, 0.1, 0.5]), WIDTH);
    expect(odds[0]).toBe(odds[1]);
  });
});

describe('the area under the curve', () => {
  it('is the share of pairs in the right order, a tie counting half', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(scores, scores, (ones, others) => {
        const pairs = ones.flatMap((one) =>
          others.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)),
        );
        const share = pairs.reduce<number>((sum, each) => sum + each, 0) / pairs.length;
        expect(areaUnderCurve(ones, others)).toBeCloseTo(share, 10);
      }),
    );
  });
});
