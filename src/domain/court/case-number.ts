/** A court's case number (案号) in its parts. */
export interface CaseNumber {
  readonly year: number;
  /** The court's short code (法院代字), for example 云0112, or 最高法; empty in a number from before 2016. */
  readonly court: string;
  /** The kind of case (类型代字), for example 诉前调确; before 2016 with the court in front: 西法调确字. */
  readonly kind: string;
  readonly number: number;
  /** The Nth paper of the same case (之一): 1 for 之一. Absent for the case itself. */
  readonly part?: number;
}

const PATTERN =
  /^\((\d{4})\)(最高法|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云黔滇藏陕甘青宁新兵军]\d{0,4})(\p{Script=Han}{1,10}?)([1-9]\d{0,8})号(?:之([一二三四五六七八九十]{1,3}|[1-9]\d?))?$/u;

/** Since then courts have short codes; older numbers are like (2012)西法调确字第1号. */
const FIRST_YEAR = 2016;

const OLDER_PATTERN = /^\((19[89]\d|20\d\d)\)(\p{Script=Han}{2,16}字)第([1-9]\d{0,8})号$/u;

const DIGITS = '零一二三四五六七八九';

/**
 * Reads a case number, with brackets, digits and letters of either width, square or lenticular brackets, and
 * spaces anywhere.
 *
 * @returns `undefined` if it is not a case number of this pattern
 */
export function parseCaseNumber(text: string): CaseNumber | undefined {
  if (text.length > 80) return undefined;
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/gu, '')
    .replace(/[[〔【]/gu, '(')
    .replace(/[\]〕】]/gu, ')');
  const match = PATTERN.exec(plain);
  if (!match) return parseOlder(plain);
  const [, year = '', court = '', kind = '', number = '', part] = match;
  if (Number(year) < FIRST_YEAR) return undefined;
  const parsed = { year: Number(year), court, kind, number: Number(number) };
  if (part === undefined) return parsed;
  const counted = /^\d/.test(part) ? Number(part) : fromChinese(part);
  return counted === undefined ? undefined : { ...parsed, part: counted };
}

function parseOlder(plain: string): CaseNumber | undefined {
  const [, year, kind = '', number] = OLDER_PATTERN.exec(plain) ?? [];
  return year === undefined || Number(year) >= FIRST_YEAR
    ? undefined
    : { year: Number(year), court: '', kind, number: Number(number) };
}

/** Writes a case number the way the hub keeps it: half-width, without spaces, `(2026)云0112诉前调确1号`. */
export function formatCaseNumber({ year, court, kind, number, part }: CaseNumber): string {
  if (court === '') return `(${year})${kind}第${number}号`;
  return `(${year})${court}${kind}${number}号${part === undefined ? '' : `之${toChinese(part)}`}`;
}

/** 1 to 99 in Chinese: 一, 十, 十二, 二十一. */
function toChinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${ten}${ones === 0 ? '' : DIGITS[ones]}`;
}

function fromChinese(text: string): number | undefined {
  const match = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (!match) return undefined;
  const [, tens, ten, ones] = match;
  const value =
    (ten === undefined ? 0 : 10 * (tens === undefined ? 1 : DIGITS.indexOf(tens))) +
    (ones === undefined ? 0 : DIGITS.indexOf(ones));
  return value === 0 ? undefined : value;
}
