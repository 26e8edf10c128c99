import { AREAS } from '../../domain/areas/areas.js';
import type { OrderLevel } from '../../domain/governance/order-level.js';
import type { OrderCard, SupervisionOrder } from '../../domain/governance/supervision-order.js';
import type { Fault, Invariant } from '../invariant.js';
import { isRunning, type Supervised } from '../world/supervised.js';

const DAY_MS = 86_400_000;
/** So many days after the deadline the leaders are shown the red card. */
const RED_AFTER_DAYS: Readonly<Record<OrderLevel, number>> = { routine: 3, key: 2, listed: 1 };
/** Every day again, at one of the hub's beats. */
const RED_AGAIN_MS = 1.5 * DAY_MS;
const EVERYWHERE = AREAS.map(({ code }) => code);

/**
 * Every supervision order is answered by its deadline, or has risen (督办必有回音): it stands as those who dealt with it left it;
 * its unit was told of it; unanswered it has the yellow card from the deadline, the red one some days later and every day
 * again until a leader has seen it, and somebody was told of each.
 */
export const ordersAnswered: Invariant = {
  name: 'orders-answered',
  async check({ hub, orders }) {
    const { supervisionOrders, staffNotices } = hub.services.repositories;
    const now = hub.clock.now();
    const found = await supervisionOrders.findMany([...orders.keys()]);
    const faults: Fault[] = [];
    const say = (id: string, reason: string): void => void faults.push({ case: id, reason });
    for (const remembered of orders.values()) {
      const { id, state, deadline } = remembered;
      const order = found.find((one) => one.id === id);
      if (order?.state !== state) say(id, `is ${order?.state}, and those who dealt with it left it ${state}`);
      if (order?.deadline.getTime() !== deadline.getTime()) say(id, 'has another deadline than it was given');
      if (order && isRunning(remembered)) {
        const wanted = whatIsDue(remembered, now);
        for (const fault of whyNotRisen(order, wanted, now)) say(id, fault);
        const isTold = (kind: Told): boolean => remembered.told.has(`${kind}:${markOf(kind, deadline)}`);
        const told = wanted.every(isTold) ? [] : await staffNotices.ofSubject(id, EVERYWHERE);
        for (const { occasion } of told) remembered.told.add(`${occasion.kind}:${occasion.mark}`);
        for (const kind of wanted) if (!isTold(kind)) say(id, `nobody was told: ${kind}`);
      } else if (state !== 'answered') orders.delete(id);
    }
    return faults;
  },
};

type Told = 'order-issued' | 'yellow-card' | 'red-card';

const markOf = (kind: Told, deadline: Date): string =>
  kind === 'order-issued' ? 'issued' : String(deadline.getTime());

function whatIsDue({ deadline, level, state }: Supervised, now: Date): readonly Told[] {
  const late = now.getTime() - deadline.getTime();
  return [
    // Once it was received there is nothing left to tell of its coming.
    ...(state === 'issued' ? (['order-issued'] as const) : []),
    ...(late >= 0 ? (['yellow-card'] as const) : []),
    ...(late >= RED_AFTER_DAYS[level] * DAY_MS ? (['red-card'] as const) : []),
  ];
}

function whyNotRisen(order: SupervisionOrder, wanted: readonly Told[], now: Date): string[] {
  const shown = (colour: OrderCard['colour']): OrderCard | undefined =>
    order.cards.find(
      (card) => card.colour === colour && card.deadline.getTime() === order.deadline.getTime(),
    );
  const faults: string[] = [];
  if (wanted.includes('yellow-card') && !shown('yellow')) faults.push('late, and without a yellow card');
  if (!wanted.includes('red-card')) return faults;
  const red = shown('red');
  if (!red) return [...faults, 'days late, and without a red card'];
  const last = (order.shownAgainAt ?? red.at).getTime();
  if (!red.acknowledged && now.getTime() - last > RED_AGAIN_MS)
    faults.push('its red card was seen by nobody and not shown again');
  return faults;
}
