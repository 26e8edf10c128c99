import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterQuiet,
  areQuietHours,
  morningOf,
  type QuietHours,
} from '../../../../src/domain/staff-notices/quiet-hours.js';

const NIGHT = { from: '22:00', until: '07:00' };
const shanghai = (text: string): Date => new Date(`${text}+08:00`);

describe('quiet hours', () => {
  it.each([
    ['2026-11-23T21:59:59', '2026-11-23T21:59:59'],
    ['2026-11-23T22:00:00', '2026-11-24T07:00:00'],
    ['2026-11-24T03:00:00', '2026-11-24T07:00:00'],
    ['2026-11-24T07:00:00', '2026-11-24T07:00:00'],
  ])('at %s end at %s', (now, end) => {
    expect(afterQuiet(shanghai(now), NIGHT)).toEqual(shanghai(end));
  });

  it('can lie within a day, and can be none', () => {
    expect(afterQuiet(shanghai('2026-11-23T13:00:00'), { from: '12:00', until: '14:00' })).toEqual(
      shanghai('2026-11-23T14:00:00'),
    );
    const now = shanghai('2026-11-23T23:00:00');
    expect(afterQuiet(now, { from: '07:00', until: '07:00' })).toEqual(now);
    expect(morningOf('2026-11-23', { from: '07:30', until: '07:30' })).toEqual(
      shanghai('2026-11-23T07:00:00'),
    );
  });

  it.each([
    ['21:00', '09:00', true],
    ['21:00', '09:01', false],
    ['08:00', '20:00', true],
    ['25:00', '07:00', false],
    ['7:00', '22:00', false],
    ['二十二点', '07:00', false],
    ['22:00', '22:00', true],
  ])('from %s until %s may be kept: %s', (from, until, may) => {
    expect(areQuietHours({ from, until })).toBe(may);
  });

  it('have an end that is not quiet and at most twelve hours away', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const hours: fc.Arbitrary<QuietHours> = fc
      .record({ from: time, until: time })
      .filter((quiet) => areQuietHours(quiet));
    const instant = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2027-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(hours, instant, (quiet, now) => {
        const end = afterQuiet(now, quiet);
        expect(afterQuiet(end, quiet)).toEqual(end);
        expect(end.getTime() - now.getTime()).toBeGreaterThanOrEqual(0);
        expect(end.getTime() - now.getTime()).toBeLessThanOrEqual(12 * 3_600_000);
      }),
      { numRuns: 300 },
    );
  });
});
