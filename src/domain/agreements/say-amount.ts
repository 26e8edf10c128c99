import { formatChineseNumber } from '../law/format-chinese-number.js';

const PLAIN = '一二三四五六七八九十百千';
const CAPITAL = '壹贰叁肆伍陆柒捌玖拾佰仟';
const DIGITS = '零壹贰叁肆伍陆柒捌玖';

/** An amount in figures (小写金额): 4600000 fen are 46000.00元. */
export const inYuan = (fen: number): string =>
  `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}元`;

/**
 * An amount in the numerals that cannot be altered by a stroke (大写金额), as cheques write it: 4600000 fen are
 * 人民币肆万陆仟元整.
 *
 * @param fen a whole number from 0
 * @throws RangeError for any other number
 */
export function inCapitals(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`no such amount: ${fen}`);
  const [yuan, jiao, rest] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  if (fen === 0) return '人民币零元整';
  const parts = [
    yuan > 0 ? `${whole(yuan)}元` : '',
    jiao > 0 ? `${DIGITS.charAt(jiao)}角` : yuan > 0 && rest > 0 ? '零' : '',
    rest > 0 ? `${DIGITS.charAt(rest)}分` : '整',
  ];
  return `人民币${parts.join('')}`;
}

/** A number from 1, by groups of four digits; what is missing at the head of a lower group is one 零. */
function whole(value: number): string {
  for (const [size, name] of [[10 ** 8, '亿'] as const, [10 ** 4, '万'] as const]) {
    if (value < size) continue;
    const lower = value % size;
    const gap = lower > 0 && lower < size / 10 ? '零' : '';
    return `${whole(Math.floor(value / size))}${name}${gap}${lower > 0 ? whole(lower) : ''}`;
  }
  const said = formatChineseNumber(value).replace(/./gu, (sign) => {
    const index = PLAIN.indexOf(sign);
    return index === -1 ? sign : CAPITAL.charAt(index);
  });
  return said.startsWith('拾') ? `壹${said}` : said;
}
