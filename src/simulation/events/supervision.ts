import { AREAS } from '../../domain/areas/areas.js';
import { ORDER_LEVELS, type OrderLevel } from '../../domain/governance/order-level.js';
import { RUNNING } from '../../domain/governance/order-transitions.js';
import type { SupervisionOrder } from '../../domain/governance/supervision-order.js';
import { acknowledgeCard } from '../../services/governance/acknowledge-card.js';
import { issueOrder } from '../../services/governance/issue-order.js';
import type { EventKind } from '../event-kind.js';
import { CAST } from '../world/cast.js';
import { isOfficeDay } from '../world/is-office-day.js';
import type { StoredDispute } from '../world/stored-dispute.js';
import type { Tale } from '../world/tale.js';
import type { World } from '../world/world.js';
import { live } from './supervision/order-life.js';

const DAY_MS = 86_400_000;
const AGES_AFTER_MS = 14 * DAY_MS;
const ORDERED_A_DAY = 0.03;
const SEEN_A_DAY = 0.5;
/** How many days a leader gives, at least and at most. */
const GIVEN: Readonly<Record<OrderLevel, readonly [number, number]>> = {
  routine: [3, 15],
  key: [2, 7],
  listed: [1, 3],
};
const EVERYWHERE = AREAS.map(({ code }) => code);
const MOST = 1_000;

/** A leader has cases seen to that do not move (领导督办), and looks at what was not answered in time. */
export const supervision: EventKind = {
  plan(day, world) {
    if (!isOfficeDay(day)) return;
    world.plan('leader looks at what ages', day, 9 * 60 + 20, () => order(world));
    world.plan('orders are looked through', day, 16 * 60 + 30, () => lookThrough(world));
  },
};

async function order(world: World): Promise<void> {
  const { services, clock } = world.hub;
  const draw = world.draw('leader');
  const now = clock.now().getTime();
  for (const tale of world.tales) {
    const { disputeId = '' } = tale;
    const dispute = world.disputes.get(disputeId);
    if (!dispute || !ages(dispute, now) || !draw.chance(ORDERED_A_DAY)) continue;
    const level = draw.pick(ORDER_LEVELS);
    const deadline = new Date(now + draw.int(...GIVEN[level]) * DAY_MS);
    const input = {
      disputeId,
      level,
      demand: '请尽快办理，并反馈进展。',
      deadline,
      aboutStep: draw.chance(0.5),
    };
    const requestKey = `order-${disputeId}-${world.today}`;
    const given = await issueOrder({ ...input, requestKey }, CAST.leader, services);
    if ('refused' in given) {
      world.count(`refused: ${given.code}`);
      continue;
    }
    world.count(`${level} order`);
    remember(given, tale, world);
  }
}

const ages = ({ step, stepEnteredAt, mergedInto }: StoredDispute, now: number): boolean =>
  step !== 'closed' && !mergedInto && now - stepEnteredAt.getTime() > AGES_AFTER_MS;

/** Orders that the hub gave by rule are taken up like any other; a leader sees red cards sooner or later. */
async function lookThrough(world: World): Promise<void> {
  const { services } = world.hub;
  const draw = world.draw('leader');
  const { supervisionOrders } = services.repositories;
  const all = await supervisionOrders.inState({ states: RUNNING, areaCodes: EVERYWHERE, limit: MOST });
  for (const { one, tale } of inTheOrderOfTales(all, world)) {
    if (!world.orders.has(one.id)) {
      world.count('order by rule');
      remember(one, tale, world);
    }
    const card = one.cards.at(-1);
    if (card?.colour !== 'red' || card.acknowledged || !draw.chance(SEEN_A_DAY)) continue;
    const seen = await acknowledgeCard(one.id, CAST.leader, services);
    world.count('refused' in seen ? `refused: ${seen.code}` : 'red card seen');
  }
}

/** Whichever quarrel came first: so that the same seed decides the same of each. */
function inTheOrderOfTales(orders: readonly SupervisionOrder[], { tales, disputes }: World) {
  const talesOf = new Map(
    tales.flatMap((tale) => tale.reports.map(({ externalId }) => [externalId, tale] as const)),
  );
  return orders
    .flatMap((one) => {
      const tale = talesOf.get(disputes.get(one.disputeId)?.sources[0]?.externalId ?? '');
      return tale ? [{ one, tale }] : [];
    })
    .toSorted((one, other) => one.tale.number - other.tale.number);
}

/** Whatever becomes of an order, its case is in nobody else's hands meanwhile. */
function remember(order: SupervisionOrder, { line }: Tale, world: World): void {
  const { id, level, responsible, deadline, state } = order;
  world.agenda.inLine(line, () => live({ id, level, responsible, deadline, state, told: new Set() }, world));
}
