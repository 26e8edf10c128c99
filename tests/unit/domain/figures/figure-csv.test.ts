import { describe, expect, it } from 'vitest';
import { countFigure } from '../../../../src/domain/figures/count-figure.js';
import { figureCsv } from '../../../../src/domain/figures/figure-csv.js';
import { findDefinition } from '../../../../src/domain/figures/find-definition.js';
import { smallNumbers } from '../../../../src/domain/figures/small-numbers.js';
import { entered } from './facts.js';

function file(months: Readonly<Record<string, number>>, form: 'published' | 'office'): string[] {
  const definition = findDefinition('disputes', '2026-11-23');
  if (!definition) throw new Error('no definition');
  const facts = Object.entries(months).flatMap(([month, count]) =>
    Array.from({ length: count }, (_, index) => entered(`${month} ${index}`, `${month}-05T00:00:00Z`)),
  );
  const period = { from: '2026-01-01', to: '2026-03-31' };
  const asOf = new Date('2026-11-23T02:00:00Z');
  const counted = countFigure({ definition, areaCode: '530112010', period, asOf, facts, corrections: [] });
  const corrections = [{ at: asOf, reason: '=HYPERLINK("http://x"),李光明补报' }];
  const csv = figureCsv(
    { ...counted, definition, areaName: '团结街道', period, asOf, coverage: 'whole', corrections },
    form,
  );
  return csv.split('\r\n');
}

const line = (lines: string[], head: string) => lines.find((one) => one.startsWith(head));

describe('a figure as a file', () => {
  it('says what it means, of what, in which unit and when', () => {
    const lines = file({ '2026-01': 6 }, 'office');
    expect(lines[0]).toBe('\uFEFF指标,矛盾纠纷,disputes 第1版');
    for (const head of [
      '统计范围',
      '统计期,2026-01-01 至 2026-03-31',
      '数据来源',
      '计量单位,件',
      '辖区,团结街道',
    ]) {
      expect(line(lines, head)).toBeDefined();
    }
    expect(line(lines, '合计')).toBe('合计,6,6,');
    expect(line(lines, '2026-02')).toBe('2026-02,0,0,');
  });

  it('for anybody hides small numbers, and one more where the sum would give a single one away', () => {
    const lines = file({ '2026-01': 6, '2026-02': 1, '2026-03': 9 }, 'published');
    expect(line(lines, '合计')).toBe('合计,16,16,');
    expect(line(lines, '2026-01')).toContain('不公布');
    expect(line(lines, '2026-02')).toContain('不公布');
    expect(line(lines, '2026-03')).toBe('2026-03,9,9,');
    expect(line(file({ '2026-02': 1 }, 'published'), '合计')).toContain('不公布');
  });

  it('for anybody does not tell why it was corrected; and no cell is taken for a formula', () => {
    expect(line(file({}, 'published'), '更正')).not.toContain('李光明');
    expect(line(file({}, 'office'), '更正')).toContain(`"'=HYPERLINK(""http://x""),李光明补报"`);
  });
});

describe('small numbers', () => {
  it.each([
    [[], []],
    [[0, 5, 9], []],
    [
      [1, 2, 9],
      [0, 1],
    ],
    [
      [4, 9, 7],
      [0, 2],
    ],
    [[4, 0, 0], [0]],
  ])('of %j are %j', (cases, hidden) => {
    expect([...smallNumbers(cases)].sort()).toEqual(hidden);
  });
});
