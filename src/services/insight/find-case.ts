import { areaReaches } from '../../domain/areas/area-reaches.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { type InsightRefusal, refuseInsight } from '../../domain/figures/insight-refusal.js';
import type { Actor } from '../../domain/people/actor.js';
import { disclose } from '../../policy/disclose.js';
import { recordOfDispute } from '../../policy/record-of-dispute.js';
import type { ServiceContext } from '../context.js';

/**
 * The dispute that somebody wants to put something into the books of (登记对象), or why not: those of the office may, and
 * whoever answers for it. What is hidden and what there is not look the same.
 *
 * @param alsoGrid whether a grid worker of its area may, too: whoever walks there follows up
 */
export async function findCase(
  disputeId: string,
  by: Actor,
  { repositories }: ServiceContext,
  alsoGrid = false,
): Promise<Dispute | InsightRefusal> {
  const [dispute] = await repositories.disputes.findShielded([disputeId]);
  if (!dispute || disclose('case', by, recordOfDispute(dispute)) !== 'clear') {
    return refuseInsight('not-found', '没有找到该纠纷。');
  }
  if (!areaReaches(by.areaCode, dispute.areaCode)) {
    return refuseInsight('outside-area', '该纠纷不在您负责的辖区内。');
  }
  if (dispute.mergedInto) {
    return refuseInsight('merged', `该纠纷已并案，请在主案 ${dispute.mergedInto.disputeId} 登记。`);
  }
  const office = by.role === 'desk' || by.role === 'leader';
  const may = office || dispute.owner.personId === by.personId || (alsoGrid && by.role === 'grid-worker');
  return may ? dispute : refuseInsight('not-owner', '只有承办人或综治中心可以登记。');
}
