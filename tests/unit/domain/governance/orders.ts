import type { Dispute } from '../../../../src/domain/disputes/dispute.js';
import type { OrderNews } from '../../../../src/domain/governance/order-news.js';
import type { SupervisionOrder } from '../../../../src/domain/governance/supervision-order.js';
import { newOrder } from '../../../../src/services/governance/new-order.js';
import { PEOPLE } from '../../../kit/people.js';
import { disputeAt } from '../disputes/dispute-at.js';

const HOUR = 3_600_000;
export const GIVEN_AT = new Date('2026-11-23T01:00:00Z');
export const DEADLINE = new Date('2026-11-26T01:00:00Z');
export const hoursAfter = (instant: Date, hours: number): Date => new Date(instant.getTime() + hours * HOUR);

export const RULE = {
  longestMs: 30 * 24 * HOUR,
  mostExtensions: 1,
  yellowAfterMs: 0,
  redAfterMs: 48 * HOUR,
  redAgainMs: 24 * HOUR,
};

/** An order that the leader gave on Monday morning, due on Thursday. */
export function order(changes: Partial<SupervisionOrder> = {}): SupervisionOrder {
  const dispute: Dispute = { ...disputeAt('handle'), owner: PEOPLE.mediator };
  const given = {
    id: 'SO1',
    origin: 'hub',
    orderNumber: 'SO1',
    level: 'key',
    demand: '三日内疏通水沟。',
    deadline: DEADLINE,
  } as const;
  return { ...newOrder(given, dispute, PEOPLE.leader, GIVEN_AT), ...changes };
}

/** What the app tells of it. */
export const told = (
  sequence: number,
  act: OrderNews['act'],
  changes: Partial<OrderNews> = {},
): OrderNews => ({
  origin: 'hub',
  orderNumber: 'SO1',
  sequence,
  act,
  at: GIVEN_AT,
  by: { id: 'zz-1', name: '杨国栋' },
  ...changes,
});
