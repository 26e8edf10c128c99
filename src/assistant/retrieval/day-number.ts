import type { IsoDate } from '../../domain/law/iso-date.js';

/** A day as a number that compares like the day: 2021-01-01 is 20210101. */
export const dayNumber = (day: IsoDate): number => Number(day.replaceAll('-', ''));
