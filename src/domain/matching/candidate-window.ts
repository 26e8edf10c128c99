import { areaReaches } from '../areas/area-reaches.js';
import { AREAS } from '../areas/areas.js';
import { areasBelow } from '../areas/areas-below.js';
import { findArea } from '../areas/find-area.js';

const DAY_MS = 86_400_000;

/** Disputes within so many days are compared whatever they are about, and with the same class within more (比对时间窗). */
const NEAR_DAYS = 3;
const SAME_CLASS_DAYS = 14;

/** A stretch of time and the areas (候选范围) in which another report of the same dispute is looked for. */
export interface CandidateWindow {
  readonly areaCodes: readonly string[];
  readonly from: Date;
  readonly to: Date;
}

/** Where another report of a dispute would lie: in its community, or above it where nobody knew better. */
export function candidateWindow(
  { areaCode, happenedOn }: { readonly areaCode: string; readonly happenedOn: Date },
  reach: 'anything' | 'same-class',
): CandidateWindow {
  const span = (reach === 'anything' ? NEAR_DAYS : SAME_CLASS_DAYS) * DAY_MS;
  return {
    areaCodes: areasAround(areaCode),
    from: new Date(happenedOn.getTime() - span),
    to: new Date(happenedOn.getTime() + span),
  };
}

function areasAround(code: string): string[] {
  const area = findArea(code);
  const community = area?.level === 'grid' ? (area.parent ?? code) : code;
  const above = AREAS.filter((one) => one.code !== community && areaReaches(one.code, community));
  return [...above.map((one) => one.code), ...areasBelow(community)];
}
