import { describe, expect, it } from 'vitest';
import { climbDown } from '../../../../src/domain/account/climb-down.js';
import type { Notice, NoticeAttempt } from '../../../../src/domain/account/notice.js';

const CREATED = new Date('2026-11-23T01:00:00Z');
const HOUR = 3_600_000;

const notice = (changes: Partial<Notice> = {}): Notice => ({
  id: 'N1',
  version: 1,
  schemaVersion: 1,
  effects: [],
  residentId: 'R1',
  purpose: 'progress',
  text: '正在调解',
  state: 'pending',
  attempts: [],
  createdAt: CREATED,
  disputeId: 'D1',
  areaCode: '530112010-C01',
  ...changes,
});
const tried = (changes: Partial<NoticeAttempt>): NoticeAttempt => ({
  channel: 'customer-message',
  at: CREATED,
  outcome: 'refused',
  ...changes,
});

describe('the ladder of a notice', () => {
  it('ends where the notice has arrived', () => {
    expect(climbDown(notice(), tried({ outcome: 'delivered' }))).toEqual({
      notice: notice({ state: 'delivered', attempts: [tried({ outcome: 'delivered' })] }),
    });
  });

  it.each(['refused', 'unknown', 'skipped'] as const)(
    'goes one down at once when a channel was %s',
    (outcome) => {
      expect(climbDown(notice(), tried({ outcome })).next).toEqual({
        channel: 'subscribe-notice',
        notBefore: CREATED,
      });
      expect(climbDown(notice(), tried({ channel: 'subscribe-notice', outcome })).next).toMatchObject({
        channel: 'text-message',
      });
    },
  );

  it('waits on the same channel for as long as is asked, for three days', () => {
    const later = new Date(CREATED.getTime() + 71 * HOUR);
    expect(climbDown(notice(), tried({ outcome: 'deferred', at: later }), HOUR).next).toEqual({
      channel: 'customer-message',
      notBefore: new Date(later.getTime() + HOUR),
    });
    const last = new Date(CREATED.getTime() + 72 * HOUR);
    expect(climbDown(notice(), tried({ outcome: 'deferred', at: last }), HOUR).next).toMatchObject({
      channel: 'subscribe-notice',
    });
  });

  it('ends in a visit for a dispute, and on file for anything else', () => {
    const end = tried({ channel: 'text-message', outcome: 'skipped' });
    expect(climbDown(notice(), end)).toMatchObject({ notice: { state: 'visit-due' } });
    const { disputeId: _none, ...answer } = notice({ purpose: 'answer' });
    expect(climbDown(answer, end)).toMatchObject({ notice: { state: 'undelivered' } });
    expect(climbDown(notice(), end).next).toBeUndefined();
  });

  it('keeps the newest fifty tries', () => {
    let current = notice();
    for (let turn = 0; turn < 60; turn += 1) {
      current = climbDown(current, tried({ outcome: 'deferred', code: String(turn) })).notice;
    }
    expect(current.attempts).toHaveLength(50);
    expect(current.attempts.at(-1)?.code).toBe('59');
  });
});
