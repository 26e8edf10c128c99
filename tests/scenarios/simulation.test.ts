import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { SimulatedHub } from '../../src/simulation/simulated-hub.js';
import { runSimulation } from '../../src/wiring/simulate.js';

/** Ends what hangs, on a machine that has other things to do, too. */
const PATIENCE_MS = 300_000;

const live = (days: number, scale: number, replace: (hub: SimulatedHub) => SimulatedHub) =>
  runSimulation({ logger: pino({ level: 'silent' }), replace }, { days, seed: 7, scale });

describe('a subdistrict that lives for some weeks beside the hub', () => {
  it(
    'ends every day as it must',
    async () => {
      const { violations, counts } = await live(12, 300, (hub) => hub);
      expect(violations).toEqual([]);
      expect(counts['grid report']).toBeGreaterThan(0);
      expect(counts['report in WeChat']).toBeGreaterThan(0);
      expect(counts['case worked on']).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );

  it(
    'shows it when the hub no longer sees to what falls due',
    async () => {
      const { violations } = await live(4, 2_000, (hub) => ({
        ...hub,
        beat: async (name) => (name === 'dues' ? undefined : hub.beat(name)),
      }));
      expect(new Set(violations.map(({ invariant }) => invariant))).toEqual(new Set(['nothing-waits']));
      expect(violations[0]?.reason).toMatch(/^a due of kind \S+ .* was not done$/);
    },
    PATIENCE_MS,
  );
});
