import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLegible } from '../../../../src/domain/offline/is-legible.js';
import { clockOffset, trueTime } from '../../../../src/domain/offline/true-time.js';

const RECEIVED = new Date('2026-11-17T02:00:00Z');
const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const shifted = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

describe('the time of a record', () => {
  it('is right whatever the clock of the phone is off by, if it is off by the same all the time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50 * YEAR, max: 50 * YEAR }),
        fc.integer({ min: 0, max: 60 * 24 * HOUR }),
        (off, ago) => {
          const really = shifted(RECEIVED, -ago);
          const readings = { recordedAt: shifted(really, off), sentAt: shifted(RECEIVED, off) };
          expect(trueTime(readings, RECEIVED)).toEqual({ at: really });
        },
      ),
    );
  });

  it('comes right where the clock is seven hours fast', () => {
    const sentAt = new Date('2026-11-17T09:00:00Z');
    expect(clockOffset(sentAt, RECEIVED)).toBe(-7 * HOUR);
    expect(trueTime({ recordedAt: new Date('2026-11-14T10:30:00Z'), sentAt }, RECEIVED)).toEqual({
      at: new Date('2026-11-14T03:30:00Z'),
    });
  });

  it('is in doubt where the clock was set in between: the instant of receipt stands in for it', () => {
    const recordedAt = (ms: number) => ({ recordedAt: shifted(RECEIVED, ms), sentAt: RECEIVED });
    expect(trueTime(recordedAt(7 * HOUR), RECEIVED)).toEqual({ at: RECEIVED, doubt: 'future' });
    expect(trueTime(recordedAt(-40 * YEAR), RECEIVED)).toEqual({ at: RECEIVED, doubt: 'too-old' });
    expect(trueTime(recordedAt(-61 * 24 * HOUR), RECEIVED)).toMatchObject({ doubt: 'too-old' });
  });

  it('is never later than the receipt, for all that a slow line makes of it', () => {
    const readings = { recordedAt: shifted(RECEIVED, 60_000), sentAt: RECEIVED };
    expect(trueTime(readings, RECEIVED)).toEqual({ at: RECEIVED });
  });
});

describe('a text', () => {
  it.each(['兩戶因水溝口角', '两户因水沟口角\n第二天和好', 'ꆈꌠ', "bai' ho"])(
    '%s is one, in whatever script',
    (text) => {
      expect(isLegible(text, 20)).toBe(true);
    },
  );

  it.each(['', '  ', '\u0000', '水沟\u0007', '\ud83d', '水'.repeat(21)])('%j is none', (text) => {
    expect(isLegible(text, 20)).toBe(false);
  });
});
