import type { Dispute } from '../../domain/disputes/dispute.js';
import { isRefusal } from '../../domain/disputes/is-refusal.js';
import {
  INSIGHT_REFUSAL_CODES,
  type InsightRefusal,
  refuseInsight,
} from '../../domain/figures/insight-refusal.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { workedCase } from '../disputes/worked-case.js';

/**
 * The dispute that somebody wants to put something into the books of (登记对象), or why not.
 *
 * @param alsoGrid whether a grid worker of its area may, too: whoever walks there follows up
 */
export async function findCase(
  disputeId: string,
  by: Actor,
  context: ServiceContext,
  alsoGrid = false,
): Promise<Dispute | InsightRefusal> {
  const found = await workedCase(disputeId, by, context, alsoGrid);
  if (isRefusal(found)) {
    const code = INSIGHT_REFUSAL_CODES.find((one) => one === found.code);
    return refuseInsight(code ?? 'invalid-input', found.message);
  }
  if (found.mergedInto) {
    return refuseInsight('merged', `该纠纷已并案，请在主案 ${found.mergedInto.disputeId} 登记。`);
  }
  return found;
}
