import { HUB_ACTOR } from '../../domain/people/hub-actor.js';
import type { Due } from '../../domain/time/due.js';
import { SUPERVISION } from '../../policy/supervision.js';
import type { ServiceContext } from '../context.js';
import { giveOrder, orderId } from './issue-order.js';

/**
 * The hub gives an order by rule where a step has been overdue for days with nobody at it (超期未办自动督办), so that
 * nothing is overdue without somebody who knows. Again changes nothing.
 */
export async function superviseStep(due: Due, context: ServiceContext): Promise<void> {
  const { repositories, clock } = context;
  const dispute = await repositories.disputes.find(due.subjectId);
  if (!dispute || dispute.mergedInto || dispute.step === 'closed') return;
  if (dispute.stepEnteredAt.getTime() !== due.since.getTime()) return;
  const orders = await repositories.supervisionOrders.ofDisputes([dispute.id]);
  if (orders.some(({ state }) => state === 'issued' || state === 'received')) return;
  const level = 'routine';
  await giveOrder(
    {
      id: orderId(`step:${dispute.id}:${due.since.getTime()}`),
      level,
      demand: '该纠纷当前环节已超期多日，请尽快办理并反馈。',
      deadline: new Date(clock.now().getTime() + SUPERVISION[level].deadlineMs),
      step: dispute.step,
    },
    dispute,
    HUB_ACTOR,
    context,
  );
}
