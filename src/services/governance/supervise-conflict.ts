import type { FieldConflict } from '../../domain/authority/field-conflict.js';
import { HUB_ACTOR } from '../../domain/people/hub-actor.js';
import type { Due } from '../../domain/time/due.js';
import { SUPERVISION } from '../../policy/supervision.js';
import type { ServiceContext } from '../context.js';
import { giveOrder, orderId } from './issue-order.js';

/** The hub gives an order where nobody has touched a conflict for days (字段冲突无人处理自动督办). Again changes nothing. */
export async function superviseConflict(due: Due, context: ServiceContext): Promise<void> {
  const { repositories, clock } = context;
  const conflict = await repositories.fieldConflicts.find(due.subjectId);
  if (conflict?.state !== 'open' || conflict.untouchedSince.getTime() !== due.since.getTime()) return;
  const dispute = await repositories.disputes.find(conflict.disputeId);
  if (!dispute) return;
  const level = 'routine';
  await giveOrder(
    {
      id: orderId(`conflict:${conflict.id}:${due.since.getTime()}`),
      level,
      demand: demandOf(conflict),
      deadline: new Date(clock.now().getTime() + SUPERVISION[level].deadlineMs),
    },
    dispute,
    HUB_ACTOR,
    context,
  );
}

const demandOf = ({ field }: FieldConflict): string =>
  field === 'outcome'
    ? '两个平台对化解结果说法不一，已三日无人处理。请核实；法院调解不成的，请退回处置环节重新办理。'
    : '两个平台对该纠纷的记录不一致，已三日无人处理，请核实并说明处理情况。';
