import type { SupervisionOrder } from '../../domain/governance/supervision-order.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Occasion } from '../../domain/staff-notices/occasion.js';

/** That an order waits for its receipt, or was shown a card (督办提醒). */
export const orderOccasion = (
  kind: 'order-issued' | 'yellow-card' | 'red-card',
  { id, areaCode, disputeId, deadline, responsible }: SupervisionOrder,
  at: Date,
): Occasion => ({
  kind,
  mark: kind === 'order-issued' ? 'issued' : String(deadline.getTime()),
  subject: { type: 'supervision-order', id },
  areaCode,
  at,
  disputeId,
  dueOn: dayInShanghai(deadline),
  responsible,
});
