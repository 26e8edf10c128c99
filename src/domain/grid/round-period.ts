import type { IsoDate } from '../law/iso-date.js';
import { addDays } from '../time/add-days.js';

/** The rounds of a grid (网格巡查): half-monthly visits to households 半月走访, and the monthly sweep 月度排查. */
export const ROUND_KINDS = ['visit', 'sweep'] as const;

export type RoundKind = (typeof ROUND_KINDS)[number];

/** The time that one round is for (周期): `2026-11-1` is the first half of November, `2026-11` the whole of it. */
export interface RoundPeriod {
  readonly id: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The period of a kind of round that a day lies in. */
export function periodOf(kind: RoundKind, day: IsoDate): RoundPeriod {
  const month = day.slice(0, 7);
  const last = lastDayOf(month);
  if (kind === 'sweep') return { id: month, from: `${month}-01`, to: last };
  return day <= `${month}-15`
    ? { id: `${month}-1`, from: `${month}-01`, to: `${month}-15` }
    : { id: `${month}-2`, from: `${month}-16`, to: last };
}

function lastDayOf(month: string): IsoDate {
  const next = addDays(`${month}-28`, 4).slice(0, 7);
  return addDays(`${next}-01`, -1);
}
