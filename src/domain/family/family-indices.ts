import type { IsoDate } from '../law/iso-date.js';

/** The three indices of a family (三项指数): harmony 家庭融合度, marriage 婚姻稳固度, society 社会和谐度. */
export const FAMILY_INDICES = ['harmony', 'marriage', 'society'] as const;

export type FamilyIndex = (typeof FAMILY_INDICES)[number];

/** What a visitor answers for one index: a mark for each of its indicators, from 0 (很差) to 4 (很好), in their order. */
export type IndicatorMarks = Readonly<Partial<Record<FamilyIndex, readonly number[]>>>;

/** The indices on one day, each from 0 to 100; left out where it was not asked about (指数). */
export type IndexPoint = { readonly on: IsoDate } & Readonly<Partial<Record<FamilyIndex, number>>>;

const BEST_MARK = 4;

/** Whether marks can be used: as many as there are indicators, each a whole number on the scale. */
export const areMarks = (marks: readonly number[], indicators: number): boolean =>
  marks.length === indicators &&
  marks.every((mark) => Number.isInteger(mark) && mark >= 0 && mark <= BEST_MARK);

/** The indices that the marks of one visit come to: the mean mark as a share of the best, in whole hundredths. */
export function indexPoint(on: IsoDate, marks: IndicatorMarks): IndexPoint {
  const asked = FAMILY_INDICES.flatMap((index) => {
    const given = marks[index];
    if (!given || given.length === 0) return [];
    const sum = given.reduce((total, mark) => total + mark, 0);
    return [[index, Math.round((100 * sum) / (BEST_MARK * given.length))] as const];
  });
  return { on, ...Object.fromEntries(asked) };
}
