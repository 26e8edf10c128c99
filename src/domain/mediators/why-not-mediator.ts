import { areaReaches } from '../areas/area-reaches.js';
import { findArea } from '../areas/find-area.js';
import { type CaseLevel, isAtLeast, levelOfArea } from './case-level.js';
import type { MediationCase } from './mediation-case.js';
import type { Absence, MediatorCandidate, MediatorSeat } from './mediator-candidate.js';

/**
 * What rules somebody out (不能担任的原因): a conflict of interest 应当回避, refused by a party 当事人拒绝, away 不在岗, as many cases
 * as he or she can have 已满负荷, no post for the area 辖区不含, none of the level that is needed 层级不够.
 */
export const EXCLUSIONS = [
  'conflict-of-interest',
  'refused-by-party',
  'away',
  'full',
  'outside-area',
  'level-too-low',
] as const;

export type Exclusion = (typeof EXCLUSIONS)[number];

/** What rules somebody out of a case by the hard rules (硬性条件); nothing where he or she may mediate it. */
export function whyNotMediator(candidate: MediatorCandidate, matter: MediationCase): Exclusion[] {
  const { personId, seats, absences, load, mostCases } = candidate;
  const near = seats.filter(({ areaCode }) => areaReaches(areaCode, matter.areaCode));
  return [
    ...(matter.conflicts.some((one) => one.personId === personId) ? (['conflict-of-interest'] as const) : []),
    ...(matter.refusedIds.includes(personId) ? (['refused-by-party'] as const) : []),
    ...(isAway(absences, matter.on) ? (['away'] as const) : []),
    ...(load >= mostCases ? (['full'] as const) : []),
    ...(near.length === 0 ? (['outside-area'] as const) : []),
    ...(near.length > 0 && !near.some((seat) => reachesLevel(seat, matter.level))
      ? (['level-too-low'] as const)
      : []),
  ];
}

export const isAway = (absences: readonly Absence[], on: string): boolean =>
  absences.some(({ from, until }) => from <= on && on <= until);

/** Whether a post is of a level that may mediate what asks for this one. */
export function reachesLevel({ areaCode }: MediatorSeat, asked: CaseLevel): boolean {
  const area = findArea(areaCode);
  return area !== undefined && isAtLeast(levelOfArea(area.level), asked);
}
