import { HUB_ACTOR } from '../people/hub-actor.js';
import { logOrder } from './log-order.js';
import { RUNNING } from './order-transitions.js';
import type { OrderCard, SupervisionOrder } from './supervision-order.js';

/** When cards are shown, in milliseconds. */
export interface CardRule {
  readonly yellowAfterMs: number;
  readonly redAfterMs: number;
  readonly redAgainMs: number;
}

/** The cards that an order was shown for the deadline it has now. */
const cardsNow = ({ cards, deadline }: SupervisionOrder): OrderCard[] =>
  cards.filter((card) => card.deadline.getTime() === deadline.getTime());

/** The next card of an order, and when (下一张牌): undefined once somebody knows, or where no time runs. */
export function nextCard(
  order: SupervisionOrder,
  rule: CardRule,
): { readonly colour: OrderCard['colour']; readonly at: Date } | undefined {
  if (!RUNNING.includes(order.state)) return undefined;
  const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
  const shown = cardsNow(order);
  const red = shown.find(({ colour }) => colour === 'red');
  if (red) {
    const last = order.shownAgainAt ?? red.at;
    return red.acknowledged ? undefined : { colour: 'red', at: after(last, rule.redAgainMs) };
  }
  return shown.length === 0
    ? { colour: 'yellow', at: after(order.deadline, rule.yellowAfterMs) }
    : { colour: 'red', at: after(order.deadline, rule.redAfterMs) };
}

/** The order with every card that is due by now, one after the other (亮牌): the red one never without the yellow. */
export function showCards(order: SupervisionOrder, rule: CardRule, now: Date): SupervisionOrder {
  const next = nextCard(order, rule);
  if (!next || next.at > now) return order;
  const { colour } = next;
  if (cardsNow(order).some((card) => card.colour === colour)) return { ...order, shownAgainAt: now };
  const { shownAgainAt: _before, ...rest } = order;
  const card: OrderCard = { colour, at: now, deadline: order.deadline };
  return showCards(
    logOrder({ ...rest, cards: [...order.cards, card] }, { at: now, by: HUB_ACTOR, act: `${colour}-card` }),
    rule,
    now,
  );
}
