import { areaReaches } from '../../domain/areas/area-reaches.js';
import { decideOrderAct, type OrderRequest } from '../../domain/governance/decide-order-act.js';
import { type OrderRefusal, refuseOrder } from '../../domain/governance/order-refusal.js';
import { ORDER_TRANSITIONS } from '../../domain/governance/order-transitions.js';
import type { SupervisionOrder } from '../../domain/governance/supervision-order.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { changeOrder } from './change-order.js';
import { keepTime, tellApp } from './order-effects.js';
import { orderRules } from './order-rules.js';

const MOST_REASON = 1_000;
const MOST_PROOF = 4_000;

/**
 * Somebody at the hub does something with a supervision order (办理督办单): whoever gave it, or whoever was given it. The
 * app is told.
 */
export async function actOnOrder(
  id: string,
  request: OrderRequest,
  by: Actor,
  context: ServiceContext,
): Promise<SupervisionOrder | OrderRefusal> {
  const { reason, proof } = request;
  if ([...(reason ?? '')].length > MOST_REASON || [...(proof ?? '')].length > MOST_PROOF) {
    return refuseOrder('invalid-input', `理由最多 ${MOST_REASON} 字，佐证最多 ${MOST_PROOF} 字。`);
  }
  return changeOrder(id, by, context, (order) => {
    const refusal = mayAct(order, request, by);
    if (refusal) return refusal;
    const now = context.clock.now();
    const decided = decideOrderAct(order, request, by, orderRules(order), now);
    if ('refused' in decided) return decided;
    const entries = decided.log.slice(order.log.length);
    return keepTime(tellApp(decided, entries, proof === undefined ? {} : { proof }), now);
  });
}

/** Nobody judges an order that is about the own work; the app's orders are the app's to extend, recall and close. */
function mayAct(order: SupervisionOrder, { act }: OrderRequest, by: Actor): OrderRefusal | undefined {
  if (!areaReaches(by.areaCode, order.areaCode)) {
    return refuseOrder('outside-area', '该督办单不在您负责的辖区内。');
  }
  const { responsible, issuedBy, origin } = order;
  const isDesks = responsible.role === 'desk' && by.role === 'desk';
  const isResponsible = responsible.personId === by.personId || isDesks;
  if (ORDER_TRANSITIONS[act].side === 'addressee') {
    return isResponsible ? undefined : refuseOrder('not-yours', '只有承办人可以这样办理。');
  }
  if (origin !== 'hub') return refuseOrder('not-yours', '该督办单由综治App下发，须在综治App办理。');
  const isIssuer = by.role === 'leader' || issuedBy.personId === by.personId;
  return isIssuer && responsible.personId !== by.personId
    ? undefined
    : refuseOrder('not-yours', '只有下发人或领导可以这样办理。');
}
