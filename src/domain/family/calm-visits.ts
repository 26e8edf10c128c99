import type { FamilyWatch } from './family-watch.js';

/**
 * How many visits running found the family at peace (连续平稳走访次数), at most one a day: after its grade was decided, and after
 * the last thing that happened, whenever either was written down.
 */
export function calmVisits({ visits, facts, gradedOn = '' }: FamilyWatch): number {
  const unrest = [...facts, ...visits.filter(({ calm }) => !calm)];
  const counted = visits.filter(
    (visit) => visit.calm && visit.on > gradedOn && unrest.every(({ on }) => on < visit.on),
  );
  return new Set(counted.map(({ on }) => on)).size;
}
