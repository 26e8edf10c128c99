import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../../src/domain/effects/effect.js';
import { headEffects } from '../../../../src/domain/effects/head-effects.js';
import { wokenBy } from '../../../../src/domain/effects/woken-by.js';
import { effectLists } from './effects.js';

const at = new Date('2026-07-15T01:00:00Z');
const later = new Date('2026-07-15T02:00:00Z');
const effect = (id: string, changes: Partial<Effect> = {}): Effect => ({
  id,
  lane: 'grid',
  kind: 'note',
  payload: {},
  notBefore: at,
  attempts: 0,
  ...changes,
});
const parked = { cause: 'refused', since: at };
const woken = (before: readonly Effect[], after: readonly Effect[]) =>
  wokenBy(before, after).map(({ id }) => id);

describe('whom a write wakes', () => {
  it('is whoever carries out a lane that had nothing to do', () => {
    fc.assert(
      fc.property(effectLists, (effects) => {
        expect(wokenBy([], effects)).toEqual([...headEffects(effects).values()]);
      }),
    );
  });

  it('is nobody where nothing came, or where somebody is at it', () => {
    fc.assert(
      fc.property(effectLists, (effects) => {
        expect(wokenBy(effects, [...effects])).toEqual([]);
      }),
    );
    expect(woken([effect('one')], [effect('one', { startedAt: at }), effect('two')])).toEqual([]);
    expect(woken([effect('one'), effect('two')], [effect('two')])).toEqual([]);
  });

  it('is nobody where something is put off or parked', () => {
    expect(woken([effect('one')], [effect('one', { notBefore: later })])).toEqual([]);
    expect(woken([effect('one')], [effect('one', { parked })])).toEqual([]);
  });

  it('is whoever goes on where a person helped: with what was parked, with what waited behind it, or earlier', () => {
    const stuck = [effect('one', { parked }), effect('two')];
    expect(woken(stuck, [effect('one'), effect('two')])).toEqual(['one']);
    expect(woken(stuck, [effect('two')])).toEqual(['two']);
    expect(woken([effect('one', { notBefore: later })], [effect('one')])).toEqual(['one']);
  });
});
