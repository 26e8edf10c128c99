import { describe, expect, it } from 'vitest';
import { decideMove } from '../../../../src/domain/disputes/decide-move.js';
import type { Dispute } from '../../../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../../../src/domain/disputes/is-refusal.js';
import { ownerOf } from '../../../../src/domain/people/owner-of.js';
import { routingOf } from '../../../../src/domain/routing/case-routing.js';
import { TRACK_STATES, type TrackState } from '../../../../src/domain/routing/case-track.js';
import { moveTrack, openTrack } from '../../../../src/domain/routing/decide-track.js';
import { handOversOf } from '../../../../src/domain/routing/hand-overs-of.js';
import { refuseOffTrack } from '../../../../src/domain/routing/refuse-off-track.js';
import { HOME_OFFICE } from '../../../../src/policy/offices.js';
import { trackAdvice } from '../../../../src/policy/track-advice.js';
import { PEOPLE } from '../../../kit/people.js';
import { disputeAt } from '../disputes/dispute-at.js';

const NOW = new Date('2026-11-23T02:00:00Z');
const DAY = { now: NOW, today: '2026-11-23' };

const done = (outcome: ReturnType<typeof openTrack>): Dispute => {
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return outcome;
};
const referred = (way: 'administrative' | 'arbitration') =>
  done(
    openTrack(
      disputeAt('handle'),
      { way, matter: way === 'administrative' ? 'tenure' : 'whole', body: '裁决机关', reason: '依法处理。' },
      PEOPLE.desk,
      NOW,
    ),
  );
const moved = (dispute: Dispute, state: TrackState) =>
  state === 'referred'
    ? dispute
    : moveTrack(dispute, 1, { state, receiptNumber: '8号', on: '2026-11-23' }, PEOPLE.desk, DAY);

describe('a part of a case that somebody else decides', () => {
  it('ends once, and never goes back', () => {
    for (const first of TRACK_STATES) {
      for (const second of TRACK_STATES.filter((state) => state !== 'referred')) {
        const outcome = moved(done(moved(referred('administrative'), first)), second);
        const goesOn = first === 'referred' || (first === 'accepted' && second !== 'accepted');
        expect([first, second, isRefusal(outcome)]).toEqual([first, second, !goesOn]);
      }
    }
  });

  it('is kept out of an agreement from its referral to its decision, and not where it was not taken or was given up', () => {
    const tenure = [{ text: '赔偿。' }, { text: '林地归甲。', ground: 'ownership' as const }];
    const isRefused = (state: TrackState) =>
      refuseOffTrack(done(moved(referred('administrative'), state)), tenure)?.code;
    expect(TRACK_STATES.map((state) => [state, isRefused(state)])).toEqual([
      ['referred', 'on-another-track'],
      ['accepted', 'on-another-track'],
      ['decided', 'on-another-track'],
      ['not-accepted', undefined],
      ['given-up', undefined],
    ]);
    expect(refuseOffTrack(referred('arbitration'), tenure)).toBeUndefined();
    expect(refuseOffTrack(referred('administrative'), tenure.slice(0, 1))).toBeUndefined();
  });

  it('is advised by the category, by four digits before two', () => {
    expect(trackAdvice('0903')).toMatchObject({ ways: ['administrative'], matter: 'tenure' });
    expect(trackAdvice('0901')?.ways[0]).toBe('arbitration');
    expect(trackAdvice('0704')?.ways[0]).toBe('arbitration');
    expect(trackAdvice('0201')).toBeUndefined();
  });
});

describe('where a case went', () => {
  it('is one list with every receipt, oldest first', () => {
    const dispute = referred('administrative');
    const lines = handOversOf({
      ...dispute,
      handOver: { key: 'D-1:1', state: 'delivered', requestedAt: new Date(0), externalId: 'C-1' },
      suspended: { since: new Date(1), raisedBy: '毕文华', note: '有威胁。' },
    });
    expect(lines.map(({ kind, state, receipt }) => [kind, state, receipt])).toEqual([
      ['court', 'received', 'C-1'],
      ['police', 'waiting', undefined],
      ['authority', 'waiting', undefined],
    ]);
    expect(handOversOf(disputeAt('handle'))).toEqual([]);
  });

  it('has an end before the case has: nothing is closed that waits for a receipt', () => {
    const sent = {
      number: 1,
      purpose: 'assist',
      from: ownerOf(HOME_OFFICE),
      to: ownerOf(HOME_OFFICE),
      reason: '请协助。',
      sentBy: PEOPLE.desk,
      sentAt: NOW,
      lapses: [],
    } as const;
    const closing = (state: 'sent' | 'received') =>
      decideMove(
        disputeAt('follow-up', { routing: { ...routingOf({}), transfers: [{ ...sent, state }] } }),
        { move: 'advance', evidence: [{ kind: 'follow-up-record', text: '已回访。' }] },
        PEOPLE.desk,
      );
    expect(closing('sent')).toMatchObject({ code: 'work-pending' });
    expect(closing('received')).toMatchObject({ to: 'closed' });
  });
});
