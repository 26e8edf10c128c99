import { areasBelow } from '../../domain/areas/areas-below.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Actor } from '../../domain/people/actor.js';
import { keptUntil } from '../../policy/kept-until.js';
import { RETENTION } from '../../policy/retention.js';
import type { ServiceContext } from '../context.js';

const SHORTEST = Math.min(...Object.values(RETENTION).map(({ years }) => years));
const PAGE = 200;

/** Disputes whose class need not be kept any more, and that were not erased yet (到期可删除), longest closed first. */
export async function disputesPastRetention(
  limit: number,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<Dispute[]> {
  const now = clock.now();
  const before = new Date(now);
  before.setUTCFullYear(before.getUTCFullYear() - SHORTEST);
  const found: Dispute[] = [];
  for (let skip = 0; found.length < limit; skip += PAGE) {
    const page = await repositories.disputes.closedBefore(before, areasBelow(by.areaCode), skip, PAGE);
    found.push(...page.filter((dispute) => (keptUntil(dispute) ?? now) < now));
    if (page.length < PAGE) break;
  }
  return found.slice(0, limit);
}
