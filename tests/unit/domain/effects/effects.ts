import fc from 'fast-check';
import type { Effect } from '../../../../src/domain/effects/effect.js';

const instants = fc.integer({ min: 0, max: 10_000 }).map((seconds) => new Date(seconds * 1_000));

/** Lists of effects as a document may hold them: several lanes, some put off, some parked. */
export const effectLists: fc.Arbitrary<Effect[]> = fc
  .array(
    fc.record({
      lane: fc.constantFrom('court', 'grid', 'dues', '__proto__', ''),
      notBefore: instants,
      parkedSince: fc.option(instants, { nil: undefined, freq: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ lane, notBefore, parkedSince }, index) => ({
      id: `deliver-command:${index}`,
      lane,
      kind: 'deliver-command',
      payload: {},
      notBefore,
      attempts: 0,
      ...(parkedSince ? { parked: { cause: 'refused', since: parkedSince } } : {}),
    })),
  );
