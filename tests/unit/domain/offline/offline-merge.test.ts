import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HOUSEHOLD_FIELDS,
  type HouseholdWord,
  hearOfHousehold,
  overruledFields,
  standingWord,
} from '../../../../src/domain/grid/household.js';
import type { RoundStop, StopVisit } from '../../../../src/domain/grid/round.js';
import { walkStop } from '../../../../src/domain/grid/walk-stop.js';

const START = Date.UTC(2026, 10, 14);
const by = { personId: 'P-walker', name: '罗文' };
const moment = fc.integer({ min: 0, max: 20 }).map((hour) => new Date(START + hour * 3_600_000));

/** Words of several phones and of the office, many of one instant; each id says one thing of a field. */
const words = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-d]:[0-9]$/),
    at: moment,
    field: fc.constantFrom(...HOUSEHOLD_FIELDS),
    value: fc.constantFrom('1', '2', '3'),
    by: fc.constant(by),
    from: fc.constantFrom('office' as const, 'device' as const),
  }),
  { selector: ({ id, field }) => `${id} ${field}`, maxLength: 40 },
);

/** The words cut into batches, out of order, some of them twice. */
const batches = words.chain((all) =>
  fc.record({
    all: fc.constant(all),
    arrived: fc
      .tuple(
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        fc.shuffledSubarray(all),
      )
      .map((parts) => parts.flat()),
    cut: fc.integer({ min: 1, max: 5 }),
  }),
);

function heardInBatches(arrived: readonly HouseholdWord[], size: number): readonly HouseholdWord[] {
  let heard: readonly HouseholdWord[] = [];
  for (let from = 0; from < arrived.length; from += size) {
    heard = hearOfHousehold(heard, arrived.slice(from, from + size));
  }
  return heard;
}

describe('what phones and the office say of a household', () => {
  it('comes to the same in whatever order, in whatever batches and however often it is heard', () => {
    fc.assert(
      fc.property(batches, ({ all, arrived, cut }) => {
        expect(heardInBatches(arrived, cut)).toEqual(hearOfHousehold([], all));
      }),
    );
  });

  it('never has anything older stand than was said, field by field', () => {
    fc.assert(
      fc.property(batches, ({ arrived }) => {
        let heard: readonly HouseholdWord[] = [];
        for (const word of arrived) {
          const before = HOUSEHOLD_FIELDS.map((field) => standingWord({ words: heard }, field));
          heard = hearOfHousehold(heard, [word]);
          for (const known of before) {
            if (!known) continue;
            const now = standingWord({ words: heard }, known.field);
            expect(now?.at.getTime()).toBeGreaterThanOrEqual(known.at.getTime());
            if (word.field !== known.field) expect(now).toBe(known);
          }
        }
      }),
    );
  });

  it('loses nothing: each word stands or lies beside, and says so to whoever sent it', () => {
    fc.assert(
      fc.property(batches, ({ all, arrived, cut }) => {
        const heard = heardInBatches(arrived, cut);
        expect(heard).toHaveLength(all.length);
        for (const word of all) {
          expect(heard).toContainEqual(word);
          const isOverruled = standingWord({ words: heard }, word.field)?.value !== word.value;
          expect(overruledFields({ words: heard }, [word])).toEqual(isOverruled ? [word.field] : []);
        }
      }),
    );
  });

  it('keeps twenty words of a field, the latest, whatever order they came in', () => {
    const many = Array.from({ length: 30 }, (_, hour): HouseholdWord => {
      const at = new Date(START + hour * 3_600_000);
      return { id: `a:${hour}`, at, field: 'phone', value: '1', by, from: 'device' };
    });
    const kept = hearOfHousehold([], many);
    expect(kept.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, n) => `a:${29 - n}`));
    expect(hearOfHousehold([], [...many].reverse())).toEqual(kept);
  });
});

describe('what is said of a visit', () => {
  const visits = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]:[0-9]$/),
      at: moment,
      doneOn: fc.constantFrom('2026-11-14', '2026-11-15'),
      doneBy: fc.constant(by),
      found: fc.constantFrom('nothing' as const, 'hint' as const),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 4 },
  );
  const stop: RoundStop = { id: 'S1', name: '大河第1小组' };
  const walked = (all: readonly StopVisit[]) => all.reduce(walkStop, stop);

  it('comes to the same in whatever order and however often: the latest stands, the others beside it', () => {
    fc.assert(
      fc.property(
        visits.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const once = walked(all);
          expect(walked([...shuffled, ...all])).toEqual(once);
          expect(once.saidAt?.getTime()).toBe(Math.max(...all.map(({ at }) => at.getTime())));
          expect(once.beside ?? []).toHaveLength(all.length - 1);
        },
      ),
    );
  });

  it('stands over what was written down before visits were told apart only where it is later', () => {
    const old: RoundStop = { ...stop, doneOn: '2026-11-15', doneBy: by, found: 'hint' };
    const early = { id: 'a:1', at: new Date('2026-11-14T02:00:00Z'), doneOn: '2026-11-14', doneBy: by };
    expect(walkStop(old, { ...early, found: 'nothing' })).toMatchObject({
      found: 'hint',
      beside: [{ id: 'a:1' }],
    });
    const late = { ...early, at: new Date('2026-11-16T02:00:00Z'), found: 'nothing' } as const;
    expect(walkStop(old, late)).toMatchObject({ found: 'nothing', beside: [{ found: 'hint' }] });
  });
});
