import { describe, expect, it } from 'vitest';
import { chooseWinner } from '../../../../src/domain/disputes/choose-winner.js';
import type { Dispute } from '../../../../src/domain/disputes/dispute.js';
import { disputeAt } from './dispute-at.js';

const older: Dispute = { ...disputeAt('report'), id: '01A' };
const younger: Dispute = { ...disputeAt('report'), id: '01B' };
const absorbed = { mergeId: 'm', disputeId: '01C', at: new Date(0), sources: [] };
const handOver = { key: '01B:1', state: 'pending', requestedAt: new Date(0) } as const;

describe('which of two disputes stays when the hub merges them', () => {
  it('is the older, in whatever order they are named', () => {
    expect(chooseWinner(older, younger)).toEqual({ winner: older, loser: younger });
    expect(chooseWinner(younger, older)).toEqual({ winner: older, loser: younger });
  });

  it('is the one that has others in it, or that the court has', () => {
    const holding = { ...younger, absorbs: [absorbed] };
    expect(chooseWinner(older, holding)?.winner).toBe(holding);
    const withCourt = { ...younger, handOver };
    expect(chooseWinner(older, withCourt)?.winner).toBe(withCourt);
  });

  it('is for a person to say when people have begun to work on the one that would rest', () => {
    expect(chooseWinner(older, { ...younger, step: 'handle' })).toBeUndefined();
    expect(chooseWinner({ ...older, step: 'handle' }, younger)?.winner.id).toBe('01A');
  });
});
