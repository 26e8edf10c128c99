import { describe, expect, it } from 'vitest';
import { EffectKind } from '../../../../src/domain/effects/effect-kind.js';

const remind = new EffectKind<{ personId: string }>('remind');
const notBefore = new Date('2026-11-23T01:00:00Z');

describe('a kind of effect', () => {
  it('makes effects that have not been tried, named after the decision they follow from', () => {
    const effect = remind.emit({ lane: 'notices', key: '7', notBefore }, { personId: 'P-1' });
    expect(effect).toEqual({
      id: 'remind:7',
      lane: 'notices',
      kind: 'remind',
      payload: { personId: 'P-1' },
      notBefore,
      attempts: 0,
    });
    expect(remind.payloadOf(effect)).toEqual({ personId: 'P-1' });
  });

  it('does not read what another kind carries', () => {
    const effect = new EffectKind('visit').emit({ lane: 'visits', key: '7', notBefore }, {});
    expect(() => remind.payloadOf(effect)).toThrow('effect visit:7 is not of kind remind');
  });
});
