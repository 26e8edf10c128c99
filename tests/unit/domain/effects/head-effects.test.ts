import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headEffects } from '../../../../src/domain/effects/head-effects.js';
import { effectLists } from './effects.js';

describe('the effects that may be carried out now', () => {
  it('are one for each lane, and none for any other', () => {
    fc.assert(
      fc.property(effectLists, (effects) => {
        expect(new Set(headEffects(effects).keys())).toEqual(new Set(effects.map(({ lane }) => lane)));
      }),
    );
  });

  it('are those that were decided first in their lane, also where a later one is due earlier', () => {
    fc.assert(
      fc.property(effectLists, (effects) => {
        for (const [lane, head] of headEffects(effects)) {
          expect(head).toBe(effects.find((effect) => effect.lane === lane));
        }
      }),
    );
  });

  it('come one after another, in the order they were decided, as each is finished', () => {
    fc.assert(
      fc.property(effectLists, (effects) => {
        const done = new Map<string, string[]>();
        let left = effects;
        while (left.length > 0) {
          for (const [lane, head] of headEffects(left)) {
            done.set(lane, [...(done.get(lane) ?? []), head.id]);
            left = left.filter(({ id }) => id !== head.id);
          }
        }
        for (const [lane, ids] of done) {
          expect(ids).toEqual(effects.filter((effect) => effect.lane === lane).map(({ id }) => id));
        }
      }),
    );
  });

  it('do not wait for other lanes', () => {
    fc.assert(
      fc.property(effectLists, (effects) => {
        const others = effects.filter(({ lane }) => lane !== 'court');
        expect(headEffects(effects).get('grid')).toBe(headEffects(others).get('grid'));
      }),
    );
  });
});
