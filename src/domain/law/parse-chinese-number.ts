const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A digit's value; 两 counts as two and 〇 as naught. */
const digitOf = (sign: string): number => DIGITS.indexOf(sign.replace('〇', '零').replace('两', '二'));

/**
 * Reads a Chinese number below ten thousand: 一千二百六十, 十二, also digit by digit as in 一九九三.
 *
 * @returns undefined for anything else
 */
export function parseChineseNumber(text: string): number | undefined {
  if (!/^[〇零一二两三四五六七八九十百千]+$/.test(text)) return undefined;
  if (!/[十百千]/.test(text)) return Number([...text].map(digitOf).join(''));

  let total = 0;
  let digit: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const sign of text) {
    const unit = UNITS[sign];
    if (unit === undefined) {
      if (digit) return undefined;
      digit = digitOf(sign);
      continue;
    }
    if (unit >= lastUnit) return undefined;
    total += (digit || 1) * unit;
    lastUnit = unit;
    digit = undefined;
  }
  return total + (digit ?? 0);
}
