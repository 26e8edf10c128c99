import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChinaTime, parseChinaTime } from '../../../adapters/kit/china-time.js';

describe("a platform's time", () => {
  it('is eight hours ahead of UTC', () => {
    expect(parseChinaTime('2026-11-20 08:10:00')).toEqual(new Date('2026-11-20T00:10:00Z'));
    expect(parseChinaTime('2026-11-20')).toEqual(new Date('2026-11-19T16:00:00Z'));
    expect(formatChinaTime(new Date('2026-12-31T16:00:00.999Z'))).toBe('2027-01-01 00:00:00');
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-11-20 24:00:00',
    '2026-11-20 08:60:00',
    '2026-11-20T08:10:00',
    '2026-11-20 08:10',
    '0026-11-20',
    '２０２６-11-20',
    '',
    ' 2026-11-20',
    '2026-11-20\n',
  ])('is not %j', (text) => {
    expect(parseChinaTime(text)).toBeUndefined();
  });

  it('comes back as it was written', () => {
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const instant = new Date(second * 1_000);
        expect(parseChinaTime(formatChinaTime(instant))).toEqual(instant);
      }),
      { seed: 20_261_123 },
    );
  });
});
