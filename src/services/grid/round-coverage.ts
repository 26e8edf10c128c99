import { AREAS } from '../../domain/areas/areas.js';
import { areasBelow } from '../../domain/areas/areas-below.js';
import { type Coverage, coverageOf } from '../../domain/grid/coverage.js';
import type { RoundKind } from '../../domain/grid/round-period.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';

/** How much of a period's rounds was walked, by community (各社区完成率), as far as the caller is answerable for them. */
export async function roundCoverage(
  kind: RoundKind,
  period: string,
  by: Actor,
  { repositories }: ServiceContext,
): Promise<Coverage[]> {
  const codes = areasBelow(by.areaCode);
  const areas = AREAS.filter(({ code, level }) => level === 'community' && codes.includes(code));
  return coverageOf(areas, await repositories.rounds.ofPeriod(kind, period, codes));
}
