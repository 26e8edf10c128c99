import { parseChineseNumber } from '../../domain/law/parse-chinese-number.js';

const SIGNS = '零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';
const CHINESE = `[${SIGNS}]+(?:点[零〇一二三四五六七八九]+)?`;
const FIGURES = '\\d+(?:\\.\\d+)?[百千万亿]*';
const NUMBER = new RegExp(
  `(?:(百|千|万|${CHINESE}|\\d+)分之)?(${FIGURES}|${CHINESE}|半)(?:\\s*/\\s*(\\d+))?\\s*(个工作日|工作日|个月|周岁|小时|分钟|平方米|公里|块钱|[%‰\\p{Script=Han}])?`,
  'gu',
);

/** Figures that stand in words and mean no number. */
const WORDS =
  /十分(?!之)|千万(?![元分])|万一|百姓|百货|老百姓|一一|统一|唯一|之一|一定|一般|一样|一律|一并|一起|一致|一切|一经|一旦|一直|一同|一方|一些|一下|一点|同一|单一|第一时间|[两双三]者|两(?:家|边|方|口)|四邻|四周|三轮|八字/gu;
/** A one that stands before anything else is an article and no number: 一个, 一家, 一次. */
const COUNTED_ONE = /^(?:年|月|日|天|元|倍|岁|时|工作日|%|审|周)$/;

const UNITS: Readonly<Record<string, string>> = {
  个月: '月',
  天: '日',
  号: '日',
  周岁: '岁',
  小时: '时',
  块: '元',
  块钱: '元',
  圆: '元',
  个工作日: '工作日',
};

/**
 * The numbers in a text, each with what it counts (数目), such as `3 年` or `20000 元`: in figures or Chinese numerals, 百分之五 and 5% alike. The text has been made narrow, and has no
 * dates and no numbers of articles in it.
 */
export function findNumbers(text: string): string[] {
  const plain = text.replace(/(?<=\d),(?=\d{3})/g, '').replace(WORDS, '、');
  return [...plain.matchAll(NUMBER)].flatMap(([all, part, number = '', below, unit = '']) => {
    const value = amountOf(number);
    if (value === undefined) return [all];
    if (part !== undefined)
      return [
        share(value, part === '百' ? 100 : part === '千' ? 1000 : part === '万' ? 10_000 : amountOf(part)),
      ];
    if (below !== undefined) return [share(value, Number(below))];
    if (unit === '%' || unit === '‰') return [share(value, unit === '%' ? 100 : 1000)];
    if (unit === '成') return [share(value, 10)];
    if (number === '半' && all.length === 1) return [share(1, 2)];
    const counted = UNITS[unit] ?? unit;
    return number === '一' && !COUNTED_ONE.test(counted) ? [] : [`${value} ${counted}`];
  });
}

const share = (value: number, of = Number.NaN): string => `${Number((value / of).toPrecision(9))} 比`;

function amountOf(number: string): number | undefined {
  if (number === '半') return 0.5;
  const figures = /^(\d+(?:\.\d+)?)([百千万亿]*)$/.exec(number);
  if (figures)
    return [...(figures[2] ?? '')].reduce((value, unit) => value * scale(unit), Number(figures[1]));
  const [whole = '', decimals] = plainNumerals(number).split('点');
  const value = wholeOf(whole);
  if (value === undefined || decimals === undefined) return value;
  return Number(`${value}.${parseDigits(decimals)}`);
}

const scale = (unit: string): number => ({ 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 })[unit] ?? 1;

/** Capital numerals (大写数字) are the common ones in another dress. */
const plainNumerals = (number: string): string =>
  number.replace(/[壹贰叁肆伍陆柒捌玖拾佰仟]/g, (sign) =>
    '一二三四五六七八九十百千'.charAt('壹贰叁肆伍陆柒捌玖拾佰仟'.indexOf(sign)),
  );

const parseDigits = (digits: string): string =>
  [...digits].map((digit) => '零一二三四五六七八九'.indexOf(digit.replace('〇', '零'))).join('');

function wholeOf(numerals: string): number | undefined {
  for (const unit of ['亿', '万']) {
    const at = numerals.lastIndexOf(unit);
    if (at < 0) continue;
    const above = at === 0 ? 1 : wholeOf(numerals.slice(0, at));
    const below = at === numerals.length - 1 ? 0 : wholeOf(numerals.slice(at + 1));
    return above === undefined || below === undefined ? undefined : above * scale(unit) + below;
  }
  return parseChineseNumber(numerals);
}
