import { showCards } from '../../domain/governance/show-card.js';
import type { Due } from '../../domain/time/due.js';
import type { ServiceContext } from '../context.js';
import { withOccasions } from '../effects/tell-staff.js';
import { keepTime, tellApp } from './order-effects.js';
import { orderOccasion } from './order-occasion.js';
import { orderRules } from './order-rules.js';

/** Shows an order the cards that are due, if its deadline is still the one that the due was set for (督办超期亮牌). */
export async function showOrderCard(due: Due, { repositories, clock }: ServiceContext): Promise<void> {
  await repositories.supervisionOrders.change(due.subjectId, (order) => {
    if (order.deadline.getTime() !== due.since.getTime()) return { result: undefined };
    const now = clock.now();
    const shown = showCards(order, orderRules(order), now);
    if (shown === order) return { result: undefined };
    // The app's own orders have the app's own cards.
    const cards = order.origin === 'hub' ? shown.log.slice(order.log.length) : [];
    const occasions = shown.cards
      .slice(order.cards.length)
      .map(({ colour }) => orderOccasion(`${colour}-card`, shown, now));
    return { next: withOccasions(keepTime(tellApp(shown, cards), now), occasions), result: undefined };
  });
}
