import type { Dispute } from '../../src/domain/disputes/dispute.js';
import { RUNNING } from '../../src/domain/governance/order-transitions.js';
import type { SupervisionOrder } from '../../src/domain/governance/supervision-order.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { deliverOrder } from '../../src/services/effects/deliver-order.js';

/** An order as the graph shows it: judged as a part of its dispute. */
export function seenOrder(order: SupervisionOrder, dispute: Dispute, now: Date) {
  const of = recordOfDispute(dispute);
  const { cards, log, proof, issuedBy, responsible, state, deadline, heardAt, effects, ...rest } = order;
  return {
    ...rest,
    of,
    issuedByName: issuedBy.name,
    responsibleName: responsible.name,
    state,
    deadline,
    overdue: RUNNING.includes(state) && deadline < now,
    cards: cards.map(({ acknowledged, ...card }) => ({
      ...card,
      of,
      acknowledgedBy: acknowledged?.by.name,
      acknowledgedAt: acknowledged?.at,
    })),
    proof: proof?.text,
    log: log.map(({ by, act, of: ofEvent, ...entry }) => ({
      ...entry,
      of,
      byName: by.name,
      event: act,
      ofEvent,
    })),
    asOf: heardAt,
    untold: effects.filter(({ kind }) => kind === deliverOrder.name).length,
  };
}
