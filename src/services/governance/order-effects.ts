import type { Effect } from '../../domain/effects/effect.js';
import type { OrderNews } from '../../domain/governance/order-news.js';
import { nextCard } from '../../domain/governance/show-card.js';
import type { OrderEntry, SupervisionOrder } from '../../domain/governance/supervision-order.js';
import { clearDue } from '../effects/clear-due.js';
import { deliverOrder } from '../effects/deliver-order.js';
import { setDue } from '../effects/set-due.js';
import { orderRules } from './order-rules.js';

/** The kind of due that the next card of an order is. */
export const ORDER_CARD_DUE = 'order-card';

export const orderDueId = (id: string): string => `${ORDER_CARD_DUE}:${id}`;

/** The order with its time kept: a due for its next card, or the removal of it (督办计时). */
export function keepTime(order: SupervisionOrder, now: Date): SupervisionOrder {
  const { id, log, deadline } = order;
  const next = nextCard(order, orderRules(order));
  const stamp = order.shownAgainAt?.getTime() ?? 0;
  const at = { lane: 'dues', key: `${log.length}:${stamp}`, notBefore: now };
  const dueId = orderDueId(id);
  const effect = next
    ? setDue.emit(at, {
        due: { id: dueId, kind: ORDER_CARD_DUE, subjectId: id, dueAt: next.at, since: deadline },
      })
    : clearDue.emit(at, { dueId });
  return { ...order, effects: [...order.effects, effect] };
}

/** The order with the app told of what was just done here, in the order in which it was done (督办往来下发). */
export function tellApp(
  order: SupervisionOrder,
  entries: readonly OrderEntry[],
  more: Partial<OrderNews> = {},
): SupervisionOrder {
  return entries.reduce((told, entry) => tellOne(told, entry, more), order);
}

function tellOne(order: SupervisionOrder, entry: OrderEntry, more: Partial<OrderNews>): SupervisionOrder {
  const { at, by, act, reason, deadline } = entry;
  if (act === 'acknowledge' || act === 'crossed' || act === 'not-taken') return order;
  const sequence = order.told + 1;
  const news: OrderNews = {
    origin: order.origin,
    orderNumber: order.orderNumber,
    sequence,
    act,
    at,
    by: { id: by.personId, name: by.name },
    ...(reason === undefined ? {} : { reason }),
    ...(deadline === undefined ? {} : { deadline }),
    ...more,
  };
  const key = `${order.id}:${sequence}`;
  const command = { kind: 'order', platform: 'governance-app', key, news } as const;
  const effect: Effect = deliverOrder.emit({ lane: 'governance-app', key, notBefore: at }, { command });
  return { ...order, told: sequence, effects: [...order.effects, effect] };
}
