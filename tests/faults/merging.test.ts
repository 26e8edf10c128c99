import { afterAll, beforeAll, describe, it } from 'vitest';
import { FaultBench } from './fault-bench.js';
import { MERGE_ROUNDS } from './merge-rounds.js';

describe('two reports become one case and two again, both whole,', () => {
  let bench: FaultBench;

  beforeAll(async () => {
    bench = await FaultBench.start();
  });
  afterAll(() => bench.stop());

  // Each point once, during the one or the other; `npm run faults` plays them all.
  it.each(MERGE_ROUNDS.filter((_round, index) => index % 4 === 0 || index % 4 === 3))(
    'when the worker is killed at $point during the $during',
    async ({ during, point, nth }) => {
      await bench.merging(during, point, nth);
    },
    120_000,
  );
});
