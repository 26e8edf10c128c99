import type { IsoDate } from '../../domain/law/iso-date.js';

/** The day on which every simulation begins (模拟起始日): the first of the year whose holidays are known. */
export const FIRST_DAY: IsoDate = '2026-01-01';
