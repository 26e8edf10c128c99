import type { IsoDate } from '../law/iso-date.js';
import { addDays } from '../time/add-days.js';
import { FAMILY_INDICES, type FamilyIndex, type IndexPoint } from './family-indices.js';

/** What an index comes to over several families in one month (指数走势). */
export type MonthOfIndices = {
  /** Such as `2026-11`. */
  readonly month: string;
  /** Of how many families there is a value of any index. */
  readonly families: number;
} & Readonly<Partial<Record<FamilyIndex, number>>>;

/** A value speaks for its family for so long: the longest rhythm twice over. */
const SPEAKS_FOR_DAYS = 180;

/** The indices of some families month by month: of each family the latest value by the month's end, and the mean of these. */
export const indexTrend = (
  families: readonly (readonly IndexPoint[])[],
  months: readonly string[],
): MonthOfIndices[] =>
  months.map((month) => {
    const [from, to] = [addDays(`${month}-01`, -SPEAKS_FOR_DAYS), `${month}-31`];
    const inTime = families.map((points) => points.filter(({ on }) => on >= from && on <= to));
    const means = FAMILY_INDICES.flatMap((index) => {
      const values = inTime.flatMap((points) => latest(points, index) ?? []);
      const sum = values.reduce((total, value) => total + value, 0);
      return values.length === 0 ? [] : [[index, Math.round(sum / values.length)] as const];
    });
    const known = inTime.filter((points) =>
      FAMILY_INDICES.some((index) => latest(points, index) !== undefined),
    );
    return { month, families: known.length, ...Object.fromEntries(means) };
  });

/** The latest value of an index; points are in the order of their days. */
const latest = (points: readonly IndexPoint[], index: FamilyIndex): number | undefined =>
  points.findLast((point) => point[index] !== undefined)?.[index];

/** So many months up to and with the one that a day lies in, oldest first. */
export function monthsUpTo(day: IsoDate, count: number): string[] {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const last = year * 12 + month - 1;
  return Array.from({ length: count }, (_, index) => {
    const at = last - count + 1 + index;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
