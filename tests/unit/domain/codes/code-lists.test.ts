import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCodeList } from '../../../../src/domain/codes/check-code-list.js';
import type { CodeList } from '../../../../src/domain/codes/code-list.js';
import { countedAs } from '../../../../src/domain/codes/counted-as.js';
import { filedUnder } from '../../../../src/domain/codes/filed-under.js';
import { FIRST_CATEGORIES } from '../../../../src/domain/codes/first-categories.js';
import { listInForce } from '../../../../src/domain/codes/list-in-force.js';
import { nameOfCode } from '../../../../src/domain/codes/name-of-code.js';
import { whyNotUsable } from '../../../../src/domain/codes/why-not-usable.js';

/** Water goes to a class of its own, trees get a code, and loans are split in two. */
const SECOND: CodeList = {
  version: 2,
  validFrom: '2027-01-01',
  source: 'GB/T 31000-2026',
  entries: [
    { code: '02', name: '邻里纠纷' },
    { code: '0204', name: '竹木枝根越界', countsAs: '0299' },
    { code: '0299', name: '其他' },
    { code: '08', name: '金融借贷纠纷' },
    { code: '0811', name: '民间借贷', countsAs: '0804' },
    { code: '0812', name: '担保', countsAs: '0804' },
    { code: '17', name: '涉水纠纷', countsAs: '02' },
    { code: '1701', name: '用水排水', countsAs: '0201' },
    { code: '99', name: '其他' },
  ],
};
const THIRD: CodeList = {
  version: 3,
  validFrom: '2028-01-01',
  source: 'GB/T 31000-2027',
  entries: [
    { code: '18', name: '水与林', countsAs: '17' },
    { code: '1801', name: '排水', countsAs: '1701' },
    { code: '99', name: '其他' },
  ],
};
const LISTS = [THIRD, FIRST_CATEGORIES, SECOND];

describe('the versions of the list of categories', () => {
  it('hold from their day to the next one', () => {
    const version = (on: string) => listInForce(LISTS, on).version;
    expect(['2010-01-01', '2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01'].map(version)).toEqual([
      1, 1, 2, 2, 3,
    ]);
  });

  it('name each kind with its class, and nothing that they do not have', () => {
    expect(nameOfCode(FIRST_CATEGORIES, '0201')).toBe('邻里纠纷-用水排水通行通风采光');
    expect(nameOfCode(SECOND, '17')).toBe('涉水纠纷');
    expect(nameOfCode(SECOND, '0201')).toBeUndefined();
  });

  it('say why a code cannot be used: to come, over and by what, or never heard of', () => {
    expect(whyNotUsable(LISTS, '0201', '2026-12-31')).toBeUndefined();
    expect(whyNotUsable(LISTS, '1701', '2026-12-31')).toBe(
      '事件类别 1701 自 2027-01-01 起施行，现在还不能使用。',
    );
    expect(whyNotUsable(LISTS, '0804', '2027-01-01')).toBe(
      '事件类别 0804 自 2027-01-01 起停用，请改用 0811、0812。',
    );
    expect(whyNotUsable(LISTS, '0101', '2027-01-01')).toBe('事件类别 0101 自 2027-01-01 起停用。');
    expect(whyNotUsable(LISTS, '7777', '2027-01-01')).toBe('没有事件类别 7777。');
  });

  it('file what a platform calls by an old or a later code where it belongs', () => {
    const filed = (list: CodeList, code: string) => filedUnder(list, code, LISTS).categoryCode;
    expect(filed(SECOND, '0201')).toBe('1701');
    expect(filed(SECOND, '0804')).toBe('08');
    expect(filed(SECOND, '0101')).toBe('99');
    expect(filed(FIRST_CATEGORIES, '1801')).toBe('0201');
    expect(filed(FIRST_CATEGORIES, '0277')).toBe('02');
    expect(filedUnder(FIRST_CATEGORIES, '0201', LISTS)).toEqual({ categoryCode: '0201' });
    expect(filedUnder(THIRD, '1801', LISTS)).toEqual({ categoryCode: '1801', categoryList: 3 });
  });

  it('file every word of any platform under a code that they have, and count it as one of the first', () => {
    const first = new Set(FIRST_CATEGORIES.entries.map(({ code }) => code));
    const code = fc.oneof(
      fc.string(),
      fc.constantFrom(...LISTS.flatMap(({ entries }) => entries.map((entry) => entry.code))),
    );
    fc.assert(
      fc.property(code, fc.constantFrom(...LISTS), (said, list) => {
        const filed = filedUnder(list, said, LISTS);
        expect(list.entries.map((entry) => entry.code)).toContain(filed.categoryCode);
        expect(first).toContain(countedAs(LISTS, filed));
        expect(filedUnder(list, filed.categoryCode, LISTS)).toEqual(filed);
      }),
    );
  });

  it('are looked through before they are taken', () => {
    expect(checkCodeList(SECOND, [FIRST_CATEGORIES])).toEqual([]);
    expect(checkCodeList(THIRD, [FIRST_CATEGORIES, SECOND])).toEqual([]);
    expect(
      checkCodeList(
        {
          ...SECOND,
          version: 3,
          validFrom: '2016-03-01',
          entries: [
            { code: '02', name: '邻里' },
            { code: '02', name: '邻里' },
            { code: '1901', name: '新', countsAs: '0101' },
            { code: '20', name: '新' },
          ],
        },
        [FIRST_CATEGORIES],
      ),
    ).toEqual([
      '版本须为 2',
      '施行日须晚于上一版的 2016-03-01',
      '有重复的代码',
      '缺少代码 99（其他）',
      '1901 缺少大类 19',
      '20 没有说明按上一版的哪个代码统计',
    ]);
  });
});
