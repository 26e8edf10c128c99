import type { IsoDate } from '../law/iso-date.js';
import { parseIsoDate } from '../law/parse-iso-date.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/**
 * The day of birth that a citizen's number tells (公民身份号码中的出生日期), by GB 11643: 18 digits, of which the last
 * checks the others.
 *
 * @returns undefined for what is no such number, or tells a day that there never was
 */
export function birthDateOfIdNumber(idNumber: string): IsoDate | undefined {
  const digits = idNumber.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  if (!/^\d{17}[\dX]$/.test(digits)) return undefined;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  if (CHECK_DIGITS[sum % 11] !== digits[17]) return undefined;
  return parseIsoDate(`${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`);
}
