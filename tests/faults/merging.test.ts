import { afterAll, beforeAll, describe, it } from 'vitest';
import { CORRECTION_ROUNDS } from './correction-rounds.js';
import { FaultBench } from './fault-bench.js';
import { MERGE_STORIES } from './merge-rounds.js';

describe('when the worker is killed', () => {
  let bench: FaultBench;

  beforeAll(async () => {
    bench = await FaultBench.start();
  });
  afterAll(() => bench.stop());

  // Each point once, during the one or the other; `npm run faults` plays them all, each by itself.
  it.each(
    MERGE_STORIES.map((rounds) => ({ rounds, points: rounds.map(({ point }) => point).join(' and ') })),
  )(
    'at $points, two reports become one case and two again, both whole',
    async ({ rounds }) => {
      await bench.merging(rounds);
    },
    120_000,
  );

  // Where it is open whether the app, or the court, has it already.
  it('at sent-before-recorded while a correction is asked for and carried out, its owner and the court are each asked once', async () => {
    await bench.correcting(
      CORRECTION_ROUNDS.filter(({ point, nth }) => point === 'sent-before-recorded' && nth === 1),
    );
  }, 120_000);
});
