import type { Actor } from '../people/actor.js';
import { type DeadlineRule, decideOrderAct } from './decide-order-act.js';
import { logOrder } from './log-order.js';
import type { OrderNews } from './order-news.js';
import { ORDER_TRANSITIONS, type OrderSide, type StandingAct } from './order-transitions.js';
import type { OrderEntry, SupervisionOrder } from './supervision-order.js';

/** What comes this far before its turn is waited for by pull, and need not be kept. */
const MOST_EARLY = 50;

/**
 * The order after the app told what was done there (收到督办往来), in the order of the app's own numbers: what comes
 * again changes nothing, what comes early is kept until its turn. What can no longer be done is written down and left.
 */
export function hearOrder(
  order: SupervisionOrder,
  news: OrderNews,
  rule: DeadlineRule,
  now: Date,
): SupervisionOrder {
  if (news.sequence <= order.heard || order.early.some(({ sequence }) => sequence === news.sequence)) {
    return order;
  }
  if (news.sequence > order.heard + 1) {
    return order.early.length < MOST_EARLY ? { ...order, early: [...order.early, news] } : order;
  }
  const taken = take({ ...order, heard: news.sequence, heardAt: now }, news, rule, now);
  const next = taken.early.find(({ sequence }) => sequence === taken.heard + 1);
  if (!next) return taken;
  return hearOrder({ ...taken, early: taken.early.filter((one) => one !== next) }, next, rule, now);
}

function take(order: SupervisionOrder, news: OrderNews, rule: DeadlineRule, now: Date): SupervisionOrder {
  const { act, reason } = news;
  const by = appActor(news, order.areaCode);
  const side: OrderSide = order.origin === 'hub' ? 'addressee' : 'issuer';
  const crossed: Omit<OrderEntry, 'number'> = {
    at: now,
    by,
    act: 'crossed',
    of: act,
    ...(reason === undefined ? {} : { reason }),
  };
  if (!isStanding(act) || ORDER_TRANSITIONS[act].side !== side) return logOrder(order, crossed);
  const decided = decideOrderAct(order, { ...news, act }, by, rule, now);
  return 'refused' in decided ? logOrder(order, crossed) : decided;
}

const isStanding = (act: OrderNews['act']): act is StandingAct => act in ORDER_TRANSITIONS;

/** Somebody who acts in the app; the hub knows no more of that person than the app says. */
export const appActor = ({ by }: Pick<OrderNews, 'by'>, areaCode: string): Actor => ({
  personId: `governance-app:${by.id}`,
  name: by.name,
  role: 'partner',
  areaCode,
});
