import { type OrderRefusal, refuseOrder } from '../../domain/governance/order-refusal.js';
import type { SupervisionOrder } from '../../domain/governance/supervision-order.js';
import type { Actor } from '../../domain/people/actor.js';
import { disclose } from '../../policy/disclose.js';
import { recordOfDispute } from '../../policy/record-of-dispute.js';
import type { ServiceContext } from '../context.js';

const NOT_FOUND = refuseOrder('not-found', '没有找到该督办单。');

/** Changes an order by a person's decision, made anew on every try; what is hidden and what there is not look the same. */
export async function changeOrder(
  id: string,
  by: Actor,
  { repositories }: ServiceContext,
  decide: (order: SupervisionOrder) => SupervisionOrder | OrderRefusal,
): Promise<SupervisionOrder | OrderRefusal> {
  const { supervisionOrders, disputes } = repositories;
  const known = await supervisionOrders.find(id);
  const [dispute] = known ? await disputes.findShielded([known.disputeId]) : [];
  if (!dispute || disclose('case', by, recordOfDispute(dispute)) !== 'clear') return NOT_FOUND;
  const outcome = await supervisionOrders.change<SupervisionOrder | OrderRefusal>(id, (order) => {
    const decided = decide(order);
    return 'refused' in decided || decided === order
      ? { result: decided }
      : { next: decided, result: decided };
  });
  return outcome ?? NOT_FOUND;
}
