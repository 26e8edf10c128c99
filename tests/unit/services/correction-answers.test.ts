import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/domain/disputes/correction.js';
import { HUB_ACTOR } from '../../../src/domain/people/hub-actor.js';
import type { Delivery } from '../../../src/domain/platforms/delivery.js';
import {
  afterCorrectionDelivery,
  settledAtCourt,
} from '../../../src/services/disputes/after-correction-delivery.js';
import { settled } from '../../../src/services/disputes/settle-correction.js';
import { PEOPLE } from '../../kit/people.js';

const NOW = new Date('2026-11-23T01:00:00Z');
const ON_ITS_WAY: Correction = {
  id: 'D1:1:phone:1',
  version: 1,
  schemaVersion: 1,
  effects: [],
  partyId: 'D1:1',
  disputeId: 'D1',
  areaCode: '530112010-001',
  field: 'phone',
  value: '13800000002',
  evidence: '本人出示身份证。',
  askedAt: NOW,
  askedBy: PEOPLE.desk,
  authority: { platform: 'governance-app', externalId: 'ZZ1' },
  state: 'sending',
  atCourt: { recordKey: 'D1:1', state: 'sending' },
};

type Heard = (correction: Correction) => Correction;
const refused = (code: string): Exclude<Delivery, { outcome: 'deferred' }> => ({
  outcome: 'refused',
  code,
  reason: code,
});
const HEARD: Readonly<Record<string, Heard>> = {
  'the app has it': (one) => afterCorrectionDelivery(one, 'governance-app', { outcome: 'delivered' }, NOW),
  'the app does not take it': (one) =>
    afterCorrectionDelivery(one, 'governance-app', refused('no-such-report'), NOW),
  'the app agrees': (one) => settled(one, { accepted: true }, HUB_ACTOR, NOW),
  'the app says no': (one) => settled(one, { accepted: false, reason: '不符' }, HUB_ACTOR, NOW),
  'the court has it': (one) => afterCorrectionDelivery(one, 'court', { outcome: 'delivered' }, NOW),
  'the court agrees': (one) =>
    one.atCourt ? settledAtCourt(one, one.atCourt, { accepted: true }, NOW) : one,
  'the court says no': (one) =>
    one.atCourt ? settledAtCourt(one, one.atCourt, { accepted: false, reason: '不符' }, NOW) : one,
};
const DECIDED = ['accepted', 'refused', 'carried-out'];

describe('what is heard of a correction', () => {
  it('in whatever order and however often: the first decision of each stands, and is carried out once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(HEARD)), { maxLength: 12 }), (heard) => {
        let now = ON_ITS_WAY;
        for (const word of heard) {
          const next = HEARD[word]?.(now) ?? now;
          if (DECIDED.includes(now.state)) expect(next.state).toBe(now.state);
          if (now.atCourt && DECIDED.includes(now.atCourt.state)) expect(next.atCourt).toEqual(now.atCourt);
          // Nobody but its owner moves the one, nor anybody but the court the other.
          if (word.startsWith('the court')) expect(next.state).toBe(now.state);
          else expect(next.atCourt).toEqual(now.atCourt);
          now = next;
        }
        const applied = now.effects.filter(({ kind }) => kind === 'apply-correction').length;
        expect(applied).toBe(now.state === 'accepted' ? 1 : 0);
        expect(new Set(now.effects.map(({ id }) => id)).size).toBe(now.effects.length);
      }),
    );
  });

  it.each(['http-404', 'http-405', 'unsupported-command', 'unsendable'])(
    'that the owner has no door for it (%s) leaves it to the desk',
    (code) => {
      const after = afterCorrectionDelivery(ON_ITS_WAY, 'governance-app', refused(code), NOW);
      expect(after).toMatchObject({ state: 'with-desk' });
      const atCourt = afterCorrectionDelivery(ON_ITS_WAY, 'court', refused(code), NOW);
      expect(atCourt).toMatchObject({ state: 'sending', atCourt: { state: 'refused' } });
    },
  );
});
