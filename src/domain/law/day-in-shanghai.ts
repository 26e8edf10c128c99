import type { IsoDate } from './iso-date.js';

const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day that an instant falls on where the hub's users live (北京时间). */
export const dayInShanghai = (instant: Date): IsoDate => format.format(instant);
