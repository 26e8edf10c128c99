import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArticleNumbers } from '../../../../src/domain/law/compare-article-numbers.js';
import { formatArticleLabel } from '../../../../src/domain/law/format-article-label.js';
import { formatChineseNumber } from '../../../../src/domain/law/format-chinese-number.js';
import { parseArticleLabel } from '../../../../src/domain/law/parse-article-label.js';
import { parseChineseNumber } from '../../../../src/domain/law/parse-chinese-number.js';

describe('Chinese numbers', () => {
  it.each([
    [0, '零'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [105, '一百零五'],
    [110, '一百一十'],
    [290, '二百九十'],
    [1005, '一千零五'],
    [1067, '一千零六十七'],
    [1260, '一千二百六十'],
  ])('writes %i as %s, as statutes do', (value, written) => {
    expect(formatChineseNumber(value)).toBe(written);
    expect(parseChineseNumber(written)).toBe(value);
  });

  it('reads back every number that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999 }), (value) => {
        expect(parseChineseNumber(formatChineseNumber(value))).toBe(value);
      }),
    );
  });

  it('reads years digit by digit, and 两 and 〇', () => {
    expect(parseChineseNumber('一九九三')).toBe(1993);
    expect(parseChineseNumber('二〇二一')).toBe(2021);
    expect(parseChineseNumber('两百')).toBe(200);
  });

  it.each(['', '十百', '二三十', '一万', '290', '第三'])('does not read %s', (text) => {
    expect(parseChineseNumber(text)).toBeUndefined();
  });

  it.each([-1, 10_000, 1.5])('refuses to write %d', (value) => {
    expect(() => formatChineseNumber(value)).toThrow(RangeError);
  });
});

describe('article labels', () => {
  it('are read with Chinese and with Arabic numerals, inserted articles too', () => {
    expect(parseArticleLabel('第二百九十条')).toEqual({ main: 290, inserted: 0 });
    expect(parseArticleLabel('第290条')).toEqual({ main: 290, inserted: 0 });
    expect(parseArticleLabel('第一百二十条之一')).toEqual({ main: 120, inserted: 1 });
  });

  it.each(['第条', '第三款', '二百九十条', '第三条规定'])('are not seen in %s', (text) => {
    expect(parseArticleLabel(text)).toBeUndefined();
  });

  it('are written as they were read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_300 }), fc.integer({ min: 0, max: 12 }), (main, inserted) => {
        expect(parseArticleLabel(formatArticleLabel({ main, inserted }))).toEqual({ main, inserted });
      }),
    );
  });

  it('put an inserted article behind the one it was inserted after', () => {
    const labels = ['第一百二十一条', '第一百二十条之二', '第一百二十条', '第一百二十条之一', '第三条'];
    const sorted = labels
      .flatMap((label) => parseArticleLabel(label) ?? [])
      .toSorted(compareArticleNumbers)
      .map(formatArticleLabel);
    expect(sorted).toEqual([
      '第三条',
      '第一百二十条',
      '第一百二十条之一',
      '第一百二十条之二',
      '第一百二十一条',
    ]);
  });
});
