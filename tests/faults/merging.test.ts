import { afterAll, beforeAll, describe, it } from 'vitest';
import { CHECKPOINTS } from '../../src/domain/effects/checkpoint.js';
import { FaultBench } from './fault-bench.js';

/** What only happens when a report comes in. */
const AT_THE_DOOR = 'stored-before-acknowledged';

describe('two reports become one case and two again, both whole,', () => {
  let bench: FaultBench;

  beforeAll(async () => {
    bench = await FaultBench.start();
  });
  afterAll(() => bench.stop());

  it.each(CHECKPOINTS)(
    'when the worker is killed at %s while they are merged',
    async (point) => {
      // Not the first passing: that is the report's own.
      await bench.merging('merge', point, point === AT_THE_DOOR || point === 'started-before-sent' ? 1 : 3);
    },
    120_000,
  );

  it.each(CHECKPOINTS.filter((point) => point !== AT_THE_DOOR))(
    'when the worker is killed at %s while they are taken apart',
    async (point) => {
      await bench.merging('undo', point, 1);
    },
    120_000,
  );
});
