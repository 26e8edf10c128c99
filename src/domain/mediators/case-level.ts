import type { AreaLevel } from '../areas/area.js';

/** The three levels that mediate (三级联调), from below: group 小组, community 社区, subdistrict 街道. */
export const CASE_LEVELS = ['group', 'community', 'subdistrict'] as const;

export type CaseLevel = (typeof CASE_LEVELS)[number];

const OF_AREA: Readonly<Record<AreaLevel, CaseLevel>> = {
  grid: 'group',
  community: 'community',
  subdistrict: 'subdistrict',
};

/** The level at which somebody works who holds a post for an area of this kind. */
export const levelOfArea = (level: AreaLevel): CaseLevel => OF_AREA[level];

/** Whether a level may do what this one is asked for: a higher one may. */
export const isAtLeast = (level: CaseLevel, asked: CaseLevel): boolean =>
  CASE_LEVELS.indexOf(level) >= CASE_LEVELS.indexOf(asked);
