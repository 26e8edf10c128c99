import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKPOINTS } from '../../src/domain/effects/checkpoint.js';
import { type Fault, FaultBench } from './fault-bench.js';

/** Over the six points each process is killed at least once; `npm run faults` plays every pair. */
const VICTIMS: readonly Fault[] = ['serve', 'store', 'work', 'sandbox', 'redis', 'work'];

describe('a dispute goes through the whole loop, nothing lost and nothing doubled,', () => {
  let bench: FaultBench;

  beforeAll(async () => {
    bench = await FaultBench.start();
  });
  afterAll(() => bench.stop());

  it.each(CHECKPOINTS.map((point, index) => [VICTIMS[index] ?? 'work', point] as const))(
    'when %s is killed at %s',
    async (victim, point) => {
      await bench.round(point, victim, 1);
    },
    120_000,
  );

  it.each([
    ['Redis is emptied in the middle', 'flushall'],
    ['Redis is emptied and the worker dies with the only wake-up in hand', 'flushall, work'],
  ] as const)(
    'when %s',
    async (_what, fault) => {
      // The first lane of all is the report's: nobody else will ever wake it.
      await bench.round('leased-before-run', fault, 1);
    },
    120_000,
  );

  it('and all the while its processes wrote one audit chain, of which nothing is missing', async () => {
    const report = await bench.verifiedAudit();
    expect(report.entries).toBeGreaterThan(100);
    expect(report.first?.sequence).toBe(1);
  }, 60_000);
});
