import { afterAll, beforeAll, describe, it } from 'vitest';
import { CORRECTION_ROUNDS } from './correction-rounds.js';
import { FaultBench } from './fault-bench.js';
import { MERGE_ROUNDS } from './merge-rounds.js';

describe('when the worker is killed', () => {
  let bench: FaultBench;

  beforeAll(async () => {
    bench = await FaultBench.start();
  });
  afterAll(() => bench.stop());

  // Each point once, during the one or the other; `npm run faults` plays them all.
  it.each(MERGE_ROUNDS.filter((_round, index) => index % 4 === 0 || index % 4 === 3))(
    'at $point during the $during, two reports become one case and two again, both whole',
    async ({ during, point, nth }) => {
      await bench.merging(during, point, nth);
    },
    120_000,
  );

  // Where it is open whether the app, or the court, has it already.
  it.each(CORRECTION_ROUNDS.filter(({ point, nth }) => point === 'sent-before-recorded' && nth === 1))(
    'at $point while a correction is $during, its owner and the court are each asked once',
    async ({ during, point, nth }) => {
      await bench.correcting(during, point, nth);
    },
    120_000,
  );
});
