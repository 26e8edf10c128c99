import { describe, expect, it } from 'vitest';
import { dayInShanghai } from '../../../../src/domain/law/day-in-shanghai.js';
import { isInForce } from '../../../../src/domain/law/is-in-force.js';
import { parseIsoDate } from '../../../../src/domain/law/parse-iso-date.js';

describe('an article', () => {
  const article = { validFrom: '2021-01-01', validTo: '2024-07-01', asOf: '2026-07-17' };

  it('applies from its first day to the day before its end', () => {
    expect(isInForce(article, '2020-12-31')).toBe(false);
    expect(isInForce(article, '2021-01-01')).toBe(true);
    expect(isInForce(article, '2024-06-30')).toBe(true);
    expect(isInForce(article, '2024-07-01')).toBe(false);
  });

  it('with no known beginning is only known to apply from the day its source was read', () => {
    const undated = { validFrom: null, validTo: null, asOf: '2025-04-19' };
    expect(isInForce(undated, '2025-04-18')).toBe(false);
    expect(isInForce(undated, '2025-04-19')).toBe(true);
  });
});

describe('a day', () => {
  it.each(['2024-02-29', '2026-11-23'])('is read: %s', (day) => {
    expect(parseIsoDate(day)).toBe(day);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '23.11.2026', '', 'heute', '2026-11-23T00:00:00Z'])(
    'is not read from %s',
    (text) => {
      expect(parseIsoDate(text)).toBeUndefined();
    },
  );

  it('begins in Shanghai eight hours before it begins in Greenwich', () => {
    expect(dayInShanghai(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23');
    expect(dayInShanghai(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24');
  });
});
