import type { IsoDate } from '../law/iso-date.js';

/** Whether somebody born on a day is younger than so many years (不满周岁) on another: the age begins the day after the birthday. */
export const isYoungerThan = (years: number, bornOn: IsoDate, day: IsoDate): boolean =>
  day <= `${Number(bornOn.slice(0, 4)) + years}${bornOn.slice(4)}`;
