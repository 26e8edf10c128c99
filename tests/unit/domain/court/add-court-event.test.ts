import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCourtEvent } from '../../../../src/domain/court/add-court-event.js';
import type { CourtEvent } from '../../../../src/domain/court/court-mediation.js';
import { COURT_STATUSES } from '../../../../src/domain/platforms/platform-report.js';

const eventAt = (sequence: number): CourtEvent => ({
  sequence,
  status: COURT_STATUSES[sequence % COURT_STATUSES.length] ?? 'accepted',
  at: new Date(Date.UTC(2026, 10, 23, 0, sequence)),
});

const filed = (sequences: readonly number[]): readonly CourtEvent[] =>
  sequences.reduce<readonly CourtEvent[]>(
    (events, sequence) => addCourtEvent(events, eventAt(sequence)) ?? events,
    [],
  );

/** What the court said, and the same as it arrived: in any order, some of it several times. */
const arrivals = fc
  .uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 })
  .chain((said) =>
    fc.record({
      said: fc.constant(said),
      arrived: fc
        .array(fc.constantFrom(...said), { maxLength: 20 })
        .chain((again) =>
          fc.shuffledSubarray([...said, ...again], { minLength: said.length + again.length }),
        ),
    }),
  );

describe('what the court says', () => {
  it('ends in the same file, in whatever order and however often it arrives', () => {
    fc.assert(
      fc.property(arrivals, ({ said, arrived }) => {
        expect(filed(arrived)).toEqual([...said].sort((a, b) => a - b).map(eventAt));
      }),
    );
  });

  it('is not taken a second time, even if it then says something else', () => {
    const events = filed([1, 2]);
    expect(addCourtEvent(events, { ...eventAt(2), status: 'withdrawn' })).toBeUndefined();
  });

  it('leaves the file that it is added to as it was', () => {
    const events = Object.freeze([...filed([5, 3])]);
    expect(addCourtEvent(events, eventAt(4))?.map(({ sequence }) => sequence)).toEqual([3, 4, 5]);
    expect(events).toHaveLength(2);
  });
});
