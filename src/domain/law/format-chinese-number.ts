const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/**
 * Writes a number as statutes do: 290 is 二百九十, 1005 is 一千零五, 12 is 十二.
 *
 * @param value a whole number from 0 to 9999
 * @throws RangeError for any other number
 */
export function formatChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`no such number: ${value}`);
  if (value === 0) return '零';
  const digits = [...String(value)].map(Number);
  const written = digits.map((digit, index) =>
    digit === 0 ? '零' : `${DIGITS[digit]}${UNITS[digits.length - 1 - index]}`,
  );
  return written.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}
