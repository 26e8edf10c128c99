import type { IsoDate } from '../../domain/law/iso-date.js';
import { parseChineseNumber } from '../../domain/law/parse-chinese-number.js';
import { parseIsoDate } from '../../domain/law/parse-iso-date.js';

const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DATE = new RegExp(`(\\d{4}|[〇零一二三四五六七八九]{4})年(${NUMBER})月(${NUMBER})日`, 'g');

const numberOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : (parseChineseNumber(text) ?? 0);

/** Every day that a line of statute text names, in order: 2021年1月1日, also 一九九三年十一月一日. */
export function chineseDates(text: string): IsoDate[] {
  return [...text.matchAll(DATE)].flatMap(([, year = '', month = '', day = '']) => {
    const pad = (part: string, width: number): string => String(numberOf(part)).padStart(width, '0');
    return parseIsoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`) ?? [];
  });
}
