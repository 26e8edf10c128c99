import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOfRow } from '../../../../src/domain/ledgers/case-of-row.js';
import { missingColumns, proposeMapping } from '../../../../src/domain/ledgers/ledger-mapping.js';
import { type Cell, dayOf, daysOf, fenOf } from '../../../../src/domain/ledgers/read-cell.js';
import { anyText } from '../../../kit/any-text.js';

const NOW = new Date('2026-11-27T08:00:00Z');

describe('a cell', () => {
  it.each<[Cell, string | undefined]>([
    ['2021-03-04', '2021-03-04'],
    ['2021/3/4', '2021-03-04'],
    ['2021.3.4', '2021-03-04'],
    ['2021年3月4日', '2021-03-04'],
    ['２０２１年３月４日', '2021-03-04'],
    ['2021-3-4 09:30', '2021-03-04'],
    ['20210304', '2021-03-04'],
    [44_259, '2021-03-04'],
    [new Date('2021-03-04T00:00:00Z'), '2021-03-04'],
    ['2021-02-30', undefined],
    ['三月四日', undefined],
    [12, undefined],
    ['=TODAY()', undefined],
    [undefined, undefined],
  ])('%j is the day %s', (cell, day) => {
    expect(dayOf(cell)).toBe(day);
  });

  it('may hold several days, and is none when one of them is none', () => {
    expect(daysOf('2021-3-4、2021-5-6；2021年7月8日')).toEqual(['2021-03-04', '2021-05-06', '2021-07-08']);
    expect(daysOf('2021-3-4、不详')).toBeUndefined();
  });

  it.each<[Cell, boolean, number | undefined]>([
    ['8600', false, 860_000],
    ['8,600.50元', false, 860_050],
    ['￥8600', false, 860_000],
    [8600.1, false, 860_010],
    [0.1 + 0.2, false, 30],
    ['0.86万', false, 860_000],
    ['486.1', true, 486_100_000],
    ['0', false, 0],
    ['1.005', false, undefined],
    ['-3', false, undefined],
    ['约五千', false, undefined],
    ['1e9', false, undefined],
    ['99999999999', true, undefined],
  ])('%j (ten thousands: %s) is %s fen', (cell, inTenThousands, fen) => {
    expect(fenOf(cell, inTenThousands)).toBe(fen);
  });

  it('keeps every amount to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (fen) => {
        const yuan = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        expect(fenOf(yuan, false)).toBe(fen);
        if (fen < 10 ** 9) expect(fenOf(Number(yuan), false)).toBe(fen);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('a row of a ledger', () => {
  const headings = [
    '编号',
    '纠纷类型',
    '社区',
    '纠纷简要情况',
    '受理日期',
    '调解日期',
    '调解结果',
    '涉案金额（万元）',
    '回访日期',
    '结案日期',
    '备注',
  ];
  const mapping = {
    ...proposeMapping(headings),
    values: { ...proposeMapping(headings).values, category: { 邻里: '02', 借贷: '0601' } },
  };
  const row = (changes: Record<string, Cell> = {}): Map<string, Cell> =>
    new Map(
      Object.entries({
        编号: '(2021)团调字第1号',
        纠纷类型: '借贷',
        社区: '谷律社区',
        纠纷简要情况: '借款到期未还，经调解分期归还。',
        受理日期: '2021-03-01',
        调解日期: '2021-03-05、2021-03-09',
        调解结果: '成功',
        '涉案金额（万元）': '4.6',
        回访日期: '2021-06-01',
        结案日期: '2021-03-10',
        ...changes,
      }),
    );

  it('is mapped by usual headings, and what they do not know is left to a person', () => {
    expect(mapping.columns).toMatchObject({
      key: '编号',
      amount: '涉案金额（万元）',
      area: '社区',
      acceptedAt: '受理日期',
    });
    expect(Object.values(mapping.columns)).not.toContain('备注');
    expect(missingColumns(mapping, headings.slice(1))).toEqual(['编号']);
  });

  it('becomes a closed case with its mediations, its end and its follow-ups', () => {
    expect(caseOfRow(row(), mapping, 'k', NOW)).toMatchObject({
      key: 'k',
      categoryCode: '0601',
      areaCode: '530112010-C01',
      mediations: [{ mode: 'on-site', languages: ['cmn'] }, {}],
      ended: { result: 'succeeded', amountFen: 4_600_000, at: new Date('2021-03-10T04:00:00Z') },
      followUps: [new Date('2021-06-01T04:00:00Z')],
    });
  });

  it.each<[Record<string, Cell>, string, string]>([
    [{ 纠纷类型: '打架' }, 'category', '没有对应的代码：打架'],
    [{ 纠纷类型: undefined }, 'category', '缺失'],
    [{ 社区: '火星社区' }, 'area', '没有这个辖区：火星社区'],
    [{ 受理日期: '去年' }, 'acceptedAt', '不是日期'],
    [{ 调解日期: '2021-03-05、?' }, 'mediatedAt', '不是日期'],
    [{ 调解结果: '还行' }, 'result', '没有对应的代码：还行'],
    [{ '涉案金额（万元）': '很多' }, 'amount', '不是以元计的金额，或不足一分'],
    [{ 纠纷简要情况: ' ' }, 'summary', '缺失'],
  ])('with %j is not one, and says which field and why', (fault, field, why) => {
    expect(caseOfRow(row(fault), mapping, 'k', NOW)).toContainEqual({ field, why });
  });

  it('never breaks on what a cell may hold', () => {
    const cell = fc.oneof(fc.string(), anyText(), fc.double(), fc.date(), fc.constant(undefined));
    fc.assert(
      fc.property(fc.constantFrom(...headings), cell, (heading, value) => {
        const made = caseOfRow(row({ [heading]: value }), mapping, 'k', NOW);
        expect(Array.isArray(made) || 'key' in made).toBe(true);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
