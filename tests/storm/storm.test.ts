import { describe, expect, it } from 'vitest';
import { Random } from '../bench/merge/random.js';
import { planStorm } from './plan-storm.js';
import { run } from './run.js';

const parts = (seed: number) => {
  const random = new Random(seed);
  return {
    callbacks: 2_000,
    secret: 'a-secret-for-the-storm',
    handOvers: ['D1:1', 'D2:1'],
    random: () => random.next(),
  };
};

describe('a storm of callbacks', () => {
  it('is the same for the same seed, and has the shares that it says', () => {
    const kinds = (seed: number) => planStorm(parts(seed)).map(({ id, kind }) => `${kind} ${id}`);
    expect(kinds(7)).toEqual(kinds(7));
    expect(kinds(8)).not.toEqual(kinds(7));
    const count = (kind: string) => kinds(7).filter((one) => one.startsWith(`${kind} `)).length;
    expect(['valid', 'duplicate', 'stale', 'forged'].map(count)).toEqual([1_200, 600, 100, 100]);
  });

  it('is applied exactly, each valid one once, while workers are killed', async () => {
    const report = await run({ seed: 20_261_123, callbacks: 120, killEveryMs: 4_000 });
    expect(report).toMatchObject({ passed: true, valid: 72, applied: 72, missing: [], unexpected: [] });
    expect(report.sent).toEqual({ valid: 72, duplicate: 36, stale: 6, forged: 6 });
  }, 300_000);
});
