import { describe, expect, it } from 'vitest';
import { recordEvent } from '../../../../src/domain/disputes/record-event.js';
import { revision } from '../../../../src/domain/disputes/revision.js';
import { PEOPLE } from '../../../kit/people.js';
import { disputeAt } from './dispute-at.js';

const at = new Date('2026-11-21T01:00:00Z');

describe('the history of a dispute', () => {
  it('begins at number 1', () => {
    const empty = disputeAt('collect', { history: [] });
    expect(revision(empty)).toBe(0);
    expect(recordEvent(empty, { action: 'collected' }, PEOPLE.gridWorker, at).history).toEqual([
      { number: 1, at, by: PEOPLE.gridWorker, action: 'collected' },
    ]);
  });

  it('goes on counting where its older part has been filed elsewhere', () => {
    const [entry] = disputeAt('handle').history;
    const kept = disputeAt('handle', { history: entry ? [{ ...entry, number: 117 }] : [] });
    const noted = recordEvent(kept, { action: 'step-overdue', step: 'handle' }, PEOPLE.desk, at);
    expect(noted.history.map(({ number }) => number)).toEqual([117, 118]);
    expect(revision(noted)).toBe(118);
  });

  it('leaves the dispute that it was asked about as it was', () => {
    const dispute = disputeAt('handle');
    const before = structuredClone(dispute);
    recordEvent(dispute, { action: 'handed-over' }, PEOPLE.mediator, at);
    expect(dispute).toEqual(before);
  });
});
