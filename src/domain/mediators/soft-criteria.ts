import { findArea } from '../areas/find-area.js';
import type { MediatorCandidate } from './mediator-candidate.js';

/** Nobody has more on hand than this many times the average while an equal has not. */
const MOST_STRAIN = 1.5;
export const RECORD_BANDS = 10;

/** 3 of the same grid, 2 of the same community, 1 of the same subdistrict (就近程度). */
export function closenessOf(home: string, area: string): number {
  if (home === area) return 3;
  return communityOf(home) === communityOf(area) ? 2 : 1;
}

/** The community that an area is or lies in; the subdistrict itself. */
function communityOf(code: string): string {
  const area = findArea(code);
  return area?.level === 'grid' ? (area.parent ?? code) : code;
}

/** 2 for just this kind of dispute, 1 for its class, 0 for neither (类别契合). */
export function categoryOf(specialities: readonly string[], code: string): number {
  if (specialities.includes(code)) return 2;
  return specialities.some((one) => one.slice(0, 2) === code.slice(0, 2)) ? 1 : 0;
}

/** Whether somebody has too much on hand to be put before an equal (负荷偏重). */
export const isStrainedAt = (load: number, meanLoad: number): boolean => load > MOST_STRAIN * meanLoad;

/** How often mediations came to an agreement, in tenths; somebody without any stands in the middle (成效档次). */
export const recordBand = ({ ended, succeeded }: MediatorCandidate['record']): number =>
  Math.min(RECORD_BANDS - 1, Math.floor(((succeeded + 1) / (ended + 2)) * RECORD_BANDS));
