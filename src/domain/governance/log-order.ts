import { AUDIT_LANE, auditChange } from '../audit/audit-change.js';
import type { OrderEntry, SupervisionOrder } from './supervision-order.js';

/** The order with one more line in its story, and with the order to enter the change in the audit log (督办留痕). */
export function logOrder(order: SupervisionOrder, said: Omit<OrderEntry, 'number'>): SupervisionOrder {
  const entry: OrderEntry = { number: order.log.length + 1, ...said };
  const audited = auditChange.emit(
    { lane: AUDIT_LANE, key: String(entry.number), notBefore: order.issuedAt },
    {
      event: {
        at: entry.at,
        by: entry.by,
        action: 'changed',
        subject: { type: 'SupervisionOrder', ids: [order.id] },
        fields: [],
        outcome: 'done',
        detail: entry.act,
        revision: entry.number,
        key: `supervision-order:${order.id}:${entry.number}`,
      },
    },
  );
  return { ...order, log: [...order.log, entry], effects: [...order.effects, audited] };
}
