import type { IsoDate } from '../law/iso-date.js';
import { isYoungerThan } from './is-younger-than.js';

/** Whether somebody born on a day is under age (未成年人) on another: full age begins the day after the 18th birthday. */
export const isMinorOn = (bornOn: IsoDate, day: IsoDate): boolean => isYoungerThan(18, bornOn, day);
