import type { FigureCount, FigureNumber } from './count-figure.js';
import type { FigureDefinition } from './figure-definition.js';
import type { Period } from './figure-period.js';
import { smallNumbers } from './small-numbers.js';

/** What stands in the place of a number that is too small to be published. */
const HIDDEN = '小于5件，不公布';

const UNITS: Readonly<Record<FigureDefinition['unit'], string>> = {
  cases: '件',
  times: '次',
  'case-times': '件次',
  fen: '分',
  'per-hundred': '每百件',
};

/** A figure as a file that a spreadsheet reads (统计数字导出), with its definition and each month. */
export interface CsvFigure extends FigureCount {
  readonly definition: FigureDefinition;
  readonly areaName: string;
  readonly period: Period;
  readonly asOf: Date;
  readonly coverage: 'whole' | 'without-protected';
  readonly corrections: readonly { readonly at: Date; readonly reason: string }[];
}

type Value = string | number;

/** Writes it: UTF-8 with a byte order mark, one value a cell, numbers as they are. */
export const figureCsv = (figure: CsvFigure, form: 'published' | 'office'): string =>
  `\uFEFF${figureRows(figure, form)
    .map((row) => row.map((value) => cell(String(value))).join(','))
    .join('\r\n')}\r\n`;

/**
 * The rows of such a file (统计数字表格).
 *
 * @param form `published` hides what few cases stand behind; `office` shows all
 */
export function figureRows(figure: CsvFigure, form: 'published' | 'office'): Value[][] {
  const { definition, areaName, period, asOf, months, coverage, corrections } = figure;
  const hides = form === 'published';
  const hidden = hides ? smallNumbers(months.map(({ cases }) => cases)) : new Set<number>();
  const isSmall = hides && smallNumbers([figure.cases]).size > 0;
  const written = (number: FigureNumber, isHidden: boolean): Value[] =>
    isHidden ? [HIDDEN, '', ''] : [number.value ?? '', number.numerator, number.denominator ?? ''];
  return [
    ['指标', definition.chinese, `${definition.id} 第${definition.version}版`],
    ['统计范围', definition.population],
    ['统计期', `${period.from} 至 ${period.to}`, definition.periodRule],
    ...(definition.denominator ? [['分母', definition.denominator]] : []),
    ['数据来源', definition.source],
    ['计量单位', UNITS[definition.unit]],
    ['辖区', areaName],
    ['统计时点', asOf.toISOString()],
    ['保护对象案件', coverage === 'whole' ? '计入' : '不计入'],
    ...corrections.map(({ at, reason }) => ['更正', at.toISOString(), hides ? '' : reason]),
    ['', '数值', '分子', '分母'],
    ['合计', ...written(figure, isSmall)],
    // Parts of a small whole, and small parts of a large one, tell as much as months do.
    ...partRows(figure, hides, isSmall),
    ...months.map((month, index) => [month.month, ...written(month, isSmall || hidden.has(index))]),
  ];
}

function partRows({ parts }: FigureCount, hides: boolean, isSmall: boolean): Value[][] {
  const hidden = hides ? smallNumbers(parts.map(({ count }) => count)) : new Set<number>();
  return parts.map(({ code, count }, index) => [code, isSmall || hidden.has(index) ? HIDDEN : count]);
}

/** A cell that begins like a formula is not to be taken for one. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
