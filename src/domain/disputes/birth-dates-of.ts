import type { IsoDate } from '../law/iso-date.js';
import { birthDateOfIdNumber } from './birth-date-of-id-number.js';
import type { Party } from './party.js';

/** The days of birth that are known of a party (已知出生日期): by what was told, and by the number. */
export const birthDatesOf = ({ bornOn, idNumber }: Pick<Party, 'bornOn' | 'idNumber'>): IsoDate[] =>
  [bornOn, birthDateOfIdNumber(idNumber ?? '')].filter((day) => day !== undefined);
