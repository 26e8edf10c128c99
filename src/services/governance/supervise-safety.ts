import { HUB_ACTOR } from '../../domain/people/hub-actor.js';
import { lapse } from '../../domain/safety/plan-safety.js';
import type { Due } from '../../domain/time/due.js';
import { SUPERVISION } from '../../policy/supervision.js';
import type { ServiceContext } from '../context.js';
import { withSafetyDue } from '../disputes/safety/with-safety-due.js';
import { giveOrder, orderId } from './issue-order.js';

/**
 * What had to be done for whoever is in danger was not done in time: the hub gives an order of the highest level to whoever
 * answers for the case, with cards that go to the desk and the leaders (安全处置逾期督办). The order leaves the hub, so it does
 * not say what happened. It is given first: a crash in between gives none twice, and forgets none.
 */
export async function superviseSafety(due: Due, context: ServiceContext): Promise<void> {
  const { repositories, clock } = context;
  const now = clock.now();
  const safety = await repositories.safetyCases.find(due.subjectId);
  const own = safety && (await repositories.disputes.find(safety.id));
  const dispute = own?.mergedInto ? await repositories.disputes.find(own.mergedInto.disputeId) : own;
  if (!safety || !dispute) return;
  const level = 'listed';
  for (const duty of safety.duties.filter(({ done, dueAt }) => !done && dueAt <= now)) {
    const given = {
      id: orderId(`safety:${safety.id}:${duty.id}`),
      level,
      demand: `该纠纷有安全处置事项逾期未办（登记人：${duty.holder.name}），请立即核实、办理并登记结果。`,
      deadline: new Date(now.getTime() + SUPERVISION[level].deadlineMs),
    } as const;
    await giveOrder(given, dispute, HUB_ACTOR, context);
  }
  await repositories.safetyCases.change(due.subjectId, (current) => ({
    next: withSafetyDue(lapse(current, now), current.duties, now),
    result: undefined,
  }));
}
