import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Step } from '../../domain/disputes/step.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import { logOrder } from '../../domain/governance/log-order.js';
import type { OrderLevel } from '../../domain/governance/order-level.js';
import type { OrderOrigin } from '../../domain/governance/order-news.js';
import type { SupervisionOrder } from '../../domain/governance/supervision-order.js';
import type { Actor } from '../../domain/people/actor.js';
import type { Owner } from '../../domain/people/owner.js';
import { withOccasions } from '../effects/tell-staff.js';
import { keepTime } from './order-effects.js';
import { orderOccasion } from './order-occasion.js';

/** What an order says when it is given. */
export interface GivenOrder {
  readonly id: string;
  readonly origin: OrderOrigin;
  readonly orderNumber: string;
  readonly level: OrderLevel;
  readonly demand: string;
  readonly deadline: Date;
  readonly step?: Step;
  /** Who is to see to it, where that is not whoever answers for the dispute. */
  readonly responsible?: Owner;
}

/** An order that has just been given, with its time running (下发督办单). */
export function newOrder(given: GivenOrder, dispute: Dispute, by: Actor, now: Date): SupervisionOrder {
  const bare: SupervisionOrder = {
    responsible: dispute.owner,
    ...given,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
    disputeId: dispute.id,
    areaCode: dispute.areaCode,
    issuedBy: by,
    issuedAt: now,
    extensions: 0,
    state: 'issued',
    cards: [],
    log: [],
    told: 0,
    heard: 0,
    early: [],
  };
  const issued = keepTime(logOrder(bare, { at: now, by, act: 'issue', deadline: given.deadline }), now);
  return withOccasions(issued, [orderOccasion('order-issued', issued, now)]);
}
