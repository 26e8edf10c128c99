import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headEffects } from '../../../../src/domain/effects/head-effects.js';
import { nextEffectAt } from '../../../../src/domain/effects/next-effect-at.js';
import { effectLists } from './effects.js';

describe('when a document next has something to do', () => {
  it('is never for a document without effects', () => {
    expect(nextEffectAt([])).toBeUndefined();
  });

  it('is never while every lane waits for a person', () => {
    fc.assert(
      fc.property(effectLists, (effects) => {
        const parked = effects.map((one) => ({ ...one, parked: { cause: 'refused', since: one.notBefore } }));
        expect(nextEffectAt(parked)).toBeUndefined();
      }),
    );
  });

  it('is when the first of its free heads is due: nothing behind a head counts', () => {
    fc.assert(
      fc.property(effectLists, (effects) => {
        const free = [...headEffects(effects).values()].filter(({ parked }) => parked === undefined);
        const earliest = free.map(({ notBefore }) => notBefore).sort((a, b) => a.getTime() - b.getTime())[0];
        expect(nextEffectAt(effects)).toEqual(earliest);
      }),
    );
  });

  it('does not depend on the order of the lanes among each other', () => {
    fc.assert(
      fc.property(effectLists, (effects) => {
        const byLane = [...effects].sort((a, b) => a.lane.localeCompare(b.lane));
        expect(nextEffectAt(byLane)).toEqual(nextEffectAt(effects));
      }),
    );
  });
});
