import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  confirmationTerm,
  effectiveDay,
  reliefTerm,
} from '../../../../src/domain/court/confirmation-term.js';
import { mediationTerm } from '../../../../src/domain/court/mediation-term.js';
import { addDays } from '../../../../src/domain/time/add-days.js';
import type { HolidayYear } from '../../../../src/domain/time/holiday-year.js';
import { HOLIDAY_YEARS } from '../../../../src/domain/time/holiday-years.js';
import { isWorked, kindOfDay } from '../../../../src/domain/time/kind-of-day.js';
import { endOfDays, endOfWorkingDays } from '../../../../src/domain/time/term-end.js';
import { warningsOf } from '../../../../src/domain/time/warnings-of.js';

const SEED = 20_261_123;

describe('the holiday table', () => {
  it.each(HOLIDAY_YEARS)('of $year fits the week: off and worked days balance', (table) => {
    const days = table.off.flatMap(([first, last]) => {
      const all = [first];
      while ((all.at(-1) ?? last) < last) all.push(addDays(all.at(-1) ?? last, 1));
      return all;
    });
    for (const day of [...days, ...table.worked]) expect(day.startsWith(String(table.year))).toBe(true);
    for (const day of table.statutory) expect(days).toContain(day);
    for (const day of table.worked) {
      expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
      expect(days).not.toContain(day);
    }
    const swapped = days.filter((day) => kindOfDay(day) === 'swapped').length;
    // A holiday on a weekend is made up for by a weekday off, and so is every weekend day that is worked.
    const lost = table.statutory.filter((day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
    expect(swapped).toBe(table.worked.length + lost.length);
    expect(table.statutory).toHaveLength(13);
  });

  it('tells swapped days from holidays, and does not guess a year', () => {
    expect(kindOfDay('2026-10-01')).toBe('holiday');
    expect(kindOfDay('2026-10-04')).toBe('weekend');
    expect(kindOfDay('2026-10-06')).toBe('swapped');
    expect(kindOfDay('2026-10-10')).toBe('made-up');
    expect(kindOfDay('2026-11-23')).toBe('working');
    expect(kindOfDay('2027-01-01')).toBeUndefined();
    const half: HolidayYear = { ...(HOLIDAY_YEARS[0] as HolidayYear), complete: false };
    expect(kindOfDay('2025-06-03', [half])).toBeUndefined();
  });
});

describe('the day an agreement takes effect', () => {
  it('is that of the last signature and the seal, whichever is later', () => {
    expect(effectiveDay({ kind: 'written', lastSignedOn: '2026-10-20', sealedOn: '2026-10-24' })).toBe(
      '2026-10-24',
    );
    expect(effectiveDay({ kind: 'written', lastSignedOn: '2026-10-25', sealedOn: '2026-10-24' })).toBe(
      '2026-10-25',
    );
    expect(effectiveDay({ kind: 'written', lastSignedOn: '2026-10-25' })).toBeUndefined();
    expect(effectiveDay({ kind: 'written', sealedOn: '2026-10-25' })).toBeUndefined();
  });
  it('is the day it is made, where it is oral', () => {
    expect(effectiveDay({ kind: 'oral', madeOn: '2026-10-20' })).toBe('2026-10-20');
  });
});

describe('the term for judicial confirmation', () => {
  it.each([
    ['2026-10-24', { counted: '2026-11-23', day: '2026-11-23' }],
    ['2026-09-01', { counted: '2026-10-01', day: '2026-10-08', safeDay: '2026-09-30' }],
    ['2026-10-09', { counted: '2026-11-08', day: '2026-11-09' }],
    ['2026-01-16', { counted: '2026-02-15', day: '2026-02-24', safeDay: '2026-02-14' }],
    // The last day is a Saturday that is worked: it does not roll over.
    ['2026-09-10', { counted: '2026-10-10', day: '2026-10-10' }],
    ['2026-12-20', { counted: '2027-01-19', day: '2027-01-19', missingYear: 2027 }],
  ])('from %s ends at %j', (effectiveOn, end) => {
    expect(confirmationTerm(effectiveOn)).toEqual(end);
  });

  it('may be asked back within ten days after the landslide is gone', () => {
    expect(reliefTerm('2026-11-20')).toEqual({ counted: '2026-11-30', day: '2026-11-30' });
  });

  it('is warned of ten, five and one day before, and on the last working day', () => {
    expect(warningsOf(confirmationTerm('2026-10-24'), '2026-10-24')).toEqual([
      { kind: 'ten-days', on: '2026-11-13' },
      { kind: 'five-days', on: '2026-11-18' },
      { kind: 'last-working-day', on: '2026-11-20' },
      { kind: 'one-day', on: '2026-11-22' },
    ]);
  });

  it('is warned of on the last day that is not in doubt', () => {
    expect(warningsOf(confirmationTerm('2026-09-01'), '2026-09-01')).toContainEqual({
      kind: 'last-undoubted-day',
      on: '2026-09-30',
    });
  });
});

describe("the court's terms", () => {
  it.each([
    ['2026-11-20', 2, '2026-11-24'],
    ['2026-11-20', 3, '2026-11-25'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-02-13', 2, '2026-02-24'],
  ])('from %s %i working days end on %s', (start, days, day) => {
    expect(endOfWorkingDays(start, days).day).toBe(day);
  });

  it.each([
    ['before-filing', '2026-12-02'],
    ['ordinary', '2026-11-17'],
    ['summary', '2026-11-09'],
  ] as const)('%s: ends on %s', (phase, day) => {
    expect(mediationTerm({ phase, acceptedOn: '2026-11-02', appraisals: [] }, '2026-11-05').day).toBe(day);
  });

  it('leave out the time of appraisal, and follow what the parties agreed', () => {
    const facts = { phase: 'summary', acceptedOn: '2026-11-02', appraisals: [] } as const;
    const appraisals = [{ from: '2026-11-04', to: '2026-11-14' }];
    expect(mediationTerm({ ...facts, appraisals }, '2026-11-20').day).toBe('2026-11-19');
    expect(mediationTerm({ ...facts, appraisals: [{ from: '2026-11-04' }] }, '2026-11-06').day).toBe(
      '2026-11-11',
    );
    expect(mediationTerm({ ...facts, extendedTo: '2026-11-21' }, '2026-11-05').day).toBe('2026-11-23');
    expect(mediationTerm({ ...facts, extendedTo: '2026-11-03' }, '2026-11-05').day).toBe('2026-11-09');
  });
});

const aDay = fc.integer({ min: 0, max: 690 }).map((days) => addDays('2025-01-01', days));

describe('any term', () => {
  it('ends where a naive count, day by day, ends', () => {
    const naive = (start: string, days: number) => {
      let day = start;
      for (let passed = 0; passed < days; passed += 1) day = addDays(day, 1);
      const off = (at: string): boolean => {
        const table = HOLIDAY_YEARS.find(({ year }) => at.startsWith(String(year)));
        if (table?.worked.includes(at)) return false;
        const weekday = new Date(`${at}T12:00:00Z`).getUTCDay();
        return weekday === 0 || weekday === 6 || !!table?.off.some(([a, b]) => a <= at && at <= b);
      };
      while (off(day)) day = addDays(day, 1);
      let worked = start;
      for (let left = Math.min(days, 5); left > 0; ) {
        worked = addDays(worked, 1);
        if (!off(worked)) left -= 1;
      }
      return { day, worked };
    };
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 30 }), (start, days) => {
        const expected = naive(start, days);
        expect(endOfDays(start, days).day).toBe(expected.day);
        expect(endOfWorkingDays(start, Math.min(days, 5)).day).toBe(expected.worked);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('is never said to end later than it does, where the holidays are not known yet', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 30 }), (start, days) => {
        const only2025 = HOLIDAY_YEARS.slice(0, 1);
        expect(endOfDays(start, days, only2025).day <= endOfDays(start, days).day).toBe(true);
        expect(endOfWorkingDays(start, 3, only2025).day <= endOfWorkingDays(start, 3).day).toBe(true);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('is warned of in order, after it began and before it ends, at least once on a day that is worked', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 3, max: 30 }), (start, days) => {
        const end = endOfDays(start, days);
        const warnings = warningsOf(end, start);
        const on = warnings.map((warning) => warning.on);
        expect(on).toEqual([...on].sort());
        for (const day of on) expect(start < day && day < end.day).toBe(true);
        const workedDays = Array.from({ length: days }, (_, n) => addDays(start, n + 1)).filter((day) => {
          const kind = kindOfDay(day);
          return day < end.day && kind !== undefined && isWorked(kind);
        });
        if (workedDays.length > 0) expect(on.some((day) => workedDays.includes(day))).toBe(true);
        if (end.safeDay) expect(end.safeDay < end.counted && end.counted < end.day).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
