import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { SimulationOptions, Violation } from '../../src/simulation/simulate.js';
import type { SimulatedHub } from '../../src/simulation/simulated-hub.js';
import { CAST } from '../../src/simulation/world/cast.js';
import { runSimulation } from '../../src/wiring/simulate.js';

/** Ends what hangs, on a machine that has other things to do, too. */
const PATIENCE_MS = 300_000;

const live = (options: SimulationOptions, replace: (hub: SimulatedHub) => SimulatedHub = (hub) => hub) =>
  runSimulation({ logger: pino({ level: 'silent' }), replace }, options);

describe('a subdistrict that lives for some weeks beside the hub', () => {
  it(
    'ends every day as it must',
    async () => {
      const { violations, counts } = await live({ days: 9, seed: 7, scale: 300 });
      expect(violations).toEqual([]);
      expect(counts['grid report']).toBeGreaterThan(0);
      expect(counts['report in WeChat']).toBeGreaterThan(0);
      expect(counts['case worked on']).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );

  it(
    'shows it when the hub no longer sees to what falls due, and when everybody is shown what the desk is',
    async () => {
      const told: Violation[] = [];
      const onDay: SimulationOptions['onDay'] = (_day, _number, found) => told.push(...found);
      const { violations } = await live({ days: 4, seed: 11, scale: 2_000, onDay }, (hub) => ({
        ...hub,
        beat: async (name) => (name === 'dues' ? undefined : hub.beat(name)),
        ask: (_who, query, variables) => hub.ask(CAST.desk, query, variables),
      }));
      expect(told).toEqual(violations);
      const reasons = new Map(violations.map(({ invariant, reason }) => [invariant, reason]));
      expect([...reasons.keys()].sort()).toEqual(['nothing-waits', 'protected-hidden']);
      expect(reasons.get('nothing-waits')).toMatch(/^a due of kind \S+ .* was not done$/);
      expect(reasons.get('protected-hidden')).toMatch(/is shown 澹|in the list of a partner/);
    },
    PATIENCE_MS,
  );
});
