import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import type { Actor } from '../../domain/people/actor.js';
import { answersFor } from '../../domain/routing/answers-for.js';
import { disclose } from '../../policy/disclose.js';
import { recordOfDispute } from '../../policy/record-of-dispute.js';
import type { ServiceContext } from '../context.js';

/**
 * The dispute that somebody works on (在办案件), or why not: those of the office may, and whoever answers for it. What is
 * hidden and what there is not look the same.
 *
 * @param alsoGrid whether a grid worker of its area may, too: whoever walks there follows up
 */
export async function workedCase(
  disputeId: string,
  by: Actor,
  { repositories }: Pick<ServiceContext, 'repositories'>,
  alsoGrid = false,
): Promise<Dispute | Refusal> {
  const [dispute] = await repositories.disputes.findShielded([disputeId]);
  if (!dispute || disclose('case', by, recordOfDispute(dispute)) !== 'clear') {
    return refuse('not-found', '没有找到该纠纷。');
  }
  if (!answersFor(by, dispute)) {
    return refuse('outside-area', '该纠纷不在您负责的辖区内。');
  }
  const isOffice = by.role === 'desk' || by.role === 'leader';
  const may = isOffice || dispute.owner.personId === by.personId || (alsoGrid && by.role === 'grid-worker');
  return may ? dispute : refuse('not-owner', '只有承办人或综治中心可以登记。');
}
