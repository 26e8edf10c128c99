import { parseChineseNumber } from '../../domain/law/parse-chinese-number.js';

const NUMERAL = '[〇零一二三四五六七八九十]';
const DATE = new RegExp(
  `(\\d{4}|${NUMERAL}{4})\\s*(?:年|[-./])(?:\\s*(\\d{1,2}|${NUMERAL}{1,3})(?:\\s*(?:月|[-./])(?:\\s*(\\d{1,2}|${NUMERAL}{1,3})\\s*[日号]?)?)?)?`,
  'gu',
);
const DAY_OF_YEAR = new RegExp(
  `(\\d{1,2}|${NUMERAL}{1,3})\\s*月\\s*(\\d{1,2}|${NUMERAL}{1,3})\\s*[日号]`,
  'gu',
);

/** A date that a text names, as far as it says: 2021, 2021-01, 2021-01-01, or 01-01 without its year. */
export interface FoundDates {
  readonly dates: readonly string[];
  /** The text without them. */
  readonly rest: string;
}

/** Finds the dates in a text (日期), in figures or Chinese numerals; the text has been made narrow. */
export function findDates(text: string): FoundDates {
  const dates: string[] = [];
  const take = (...parts: (string | undefined)[]): string => {
    dates.push(parts.flatMap((part) => (part ? [twoDigits(part)] : [])).join('-'));
    return '、';
  };
  const rest = text
    .replace(DATE, (_all, year?: string, month?: string, day?: string) => take(year, month, day))
    .replace(DAY_OF_YEAR, (_all, month?: string, day?: string) => take(month, day));
  return { dates, rest };
}

/** Whether a date that is named is one of those known, or part of one. */
export const isKnownDate = (date: string, known: readonly string[]): boolean =>
  known.some(
    (one) => one === date || one.startsWith(`${date}-`) || (date.length === 5 && one.endsWith(date)),
  );

const twoDigits = (part: string): string =>
  String(/^\d/.test(part) ? Number(part) : (parseChineseNumber(part) ?? part)).padStart(2, '0');
