import { dayInShanghai } from '../law/day-in-shanghai.js';
import type { IsoDate } from '../law/iso-date.js';
import { parseIsoDate } from '../law/parse-iso-date.js';
import { addDays } from '../time/add-days.js';

/** What a cell of a ledger holds (单元格): a number, a day, or words; days of spreadsheets are UTC midnights. */
export type Cell = string | number | Date | undefined;

/** The serial day 0 of spreadsheets, and between which serial numbers a day is believed: 1954 to 2064. */
const SERIAL_ZERO = '1899-12-30';
const SERIALS = { from: 20_000, to: 60_000 } as const;

const MOST_FEN = 10 ** 13;

/** Words of a cell, or nothing. */
export function wordsOf(cell: Cell): string | undefined {
  if (cell instanceof Date) return dayOf(cell);
  const words = cell === undefined ? '' : String(cell).normalize('NFC').trim();
  return words === '' ? undefined : words;
}

/**
 * The day in a cell (日期): 2021-03-04, 2021/3/4, 2021.3.4, 2021年3月4日, a day or a serial number of a spreadsheet.
 *
 * @returns `undefined` when it is none
 */
export function dayOf(cell: Cell): IsoDate | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString().slice(0, 10);
  const words = wordsOf(cell)?.normalize('NFKC') ?? '';
  if (/^\d{5}(\.\d+)?$/.test(words)) {
    const serial = Math.floor(Number(words));
    return serial >= SERIALS.from && serial <= SERIALS.to ? addDays(SERIAL_ZERO, serial) : undefined;
  }
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/u.exec(
      words,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(words);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Several days in one cell, with 、 ， ; or breaks between (多个日期); `undefined` when one of them is none. */
export function daysOf(cell: Cell): IsoDate[] | undefined {
  if (typeof cell !== 'string') {
    const day = dayOf(cell);
    return day === undefined ? undefined : [day];
  }
  const days = cell
    .split(/[、，,;；\n]+/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(dayOf);
  return days.includes(undefined) ? undefined : days.filter((day) => day !== undefined);
}

/**
 * An amount in whole fen (金额): 8600, 8,600.50元, 0.86万元. Counted in digits, not in fractions of two.
 *
 * @param inTenThousands whether the heading says 万元
 * @returns `undefined` when it is none, or no whole number of fen
 */
export function fenOf(cell: Cell, inTenThousands: boolean): number | undefined {
  if (cell instanceof Date) return undefined;
  // A spreadsheet keeps 0.1 + 0.2 as 0.30000000000000004.
  const words = typeof cell === 'number' ? String(Number(cell.toPrecision(15))) : wordsOf(cell);
  const plain = words?.normalize('NFKC').replace(/[,\s¥]|人民币/gu, '') ?? '';
  const match = /^(\d{1,11})(?:\.(\d{1,6}))?(万)?元?$/u.exec(plain);
  if (!match) return undefined;
  const [, whole = '', fraction = '', ten] = match;
  const places = ten || inTenThousands ? 6 : 2;
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > places) return undefined;
  const fen = Number(whole) * 10 ** places + Number(digits.padEnd(places, '0') || '0');
  return Number.isSafeInteger(fen) && fen <= MOST_FEN ? fen : undefined;
}

/** Several words in one cell, with 、 ， ; / or spaces between (多个词). */
export const listOf = (cell: Cell): string[] =>
  (wordsOf(cell) ?? '').split(/[、，,;；/\s]+/u).filter((one) => one !== '');

/** Noon of a day, an instant that is that day wherever it is read; this very moment where noon is still to come (日期时刻). */
export const noonUntil = (day: IsoDate, now: Date): Date => {
  const noon = new Date(`${day}T12:00:00+08:00`);
  return noon > now && dayInShanghai(now) === day ? now : noon;
};
