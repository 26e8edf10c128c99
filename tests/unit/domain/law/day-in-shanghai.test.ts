import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInShanghai } from '../../../../src/domain/law/day-in-shanghai.js';

describe('the day in Shanghai', () => {
  it('begins eight hours before the day in Greenwich', () => {
    expect(dayInShanghai(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
    expect(dayInShanghai(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  });

  it('is the one that the tables of time zones give', () => {
    const tables = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
    const instants = fc.date({
      min: new Date('1992-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(instants, (instant) => dayInShanghai(instant) === tables.format(instant)));
  });
});
