import { areaReaches } from '../../../domain/areas/area-reaches.js';
import { areasBelow } from '../../../domain/areas/areas-below.js';
import { findArea } from '../../../domain/areas/find-area.js';
import { type FamilyRefusal, refuseFamily } from '../../../domain/family/family-refusal.js';
import { indexTrend, type MonthOfIndices, monthsUpTo } from '../../../domain/family/index-trend.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../../domain/people/actor.js';
import { disclose } from '../../../policy/disclose.js';
import type { ServiceContext } from '../../context.js';

/**
 * The three indices of an area, month by month (三项指数走势). Families with a protected person in them are counted for
 * whoever may know of them, and for nobody else.
 */
export async function familyIndexTrend(
  areaCode: string,
  months: number,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<readonly MonthOfIndices[] | FamilyRefusal> {
  if (!findArea(areaCode) || !areaReaches(by.areaCode, areaCode)) {
    return refuseFamily('not-found', '没有这个辖区，或不在您负责的辖区内。');
  }
  const mayKnowAll = disclose('case', by, { areaCode, protections: ['minor'] }) === 'clear';
  const [series, hidden] = await Promise.all([
    repositories.familyWatches.indicesIn(areasBelow(areaCode)),
    mayKnowAll ? [] : repositories.disputes.protectedIds(),
  ]);
  const without = new Set(hidden);
  const shown = [...series].flatMap(([id, points]) => (without.has(id) ? [] : [points]));
  return indexTrend(shown, monthsUpTo(dayInShanghai(clock.now()), months));
}
