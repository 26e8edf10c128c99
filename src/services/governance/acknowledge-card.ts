import { areaReaches } from '../../domain/areas/area-reaches.js';
import { logOrder } from '../../domain/governance/log-order.js';
import { type OrderRefusal, refuseOrder } from '../../domain/governance/order-refusal.js';
import type { SupervisionOrder } from '../../domain/governance/supervision-order.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { changeOrder } from './change-order.js';
import { keepTime } from './order-effects.js';

/** Somebody says that a card was seen (已阅红黄牌): a red one a leader, a yellow one whoever is answerable or the office. */
export function acknowledgeCard(
  id: string,
  by: Actor,
  context: ServiceContext,
): Promise<SupervisionOrder | OrderRefusal> {
  return changeOrder(id, by, context, (order) => {
    if (!areaReaches(by.areaCode, order.areaCode)) {
      return refuseOrder('outside-area', '该督办单不在您负责的辖区内。');
    }
    const card = order.cards.at(-1);
    if (!card) return refuseOrder('not-now', '该督办单没有亮牌。');
    if (card.acknowledged) return order;
    const isOffice = by.role === 'leader' || by.role === 'desk';
    const may =
      card.colour === 'red' ? by.role === 'leader' : isOffice || order.responsible.personId === by.personId;
    if (!may)
      return refuseOrder('not-yours', card.colour === 'red' ? '红牌须由领导阅知。' : '您不能阅知此牌。');
    const now = context.clock.now();
    const seen = { ...card, acknowledged: { by, at: now } };
    const logged = logOrder(
      { ...order, cards: [...order.cards.slice(0, -1), seen] },
      { at: now, by, act: 'acknowledge' },
    );
    return keepTime(logged, now);
  });
}
