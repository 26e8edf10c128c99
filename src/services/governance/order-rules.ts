import type { DeadlineRule } from '../../domain/governance/decide-order-act.js';
import type { CardRule } from '../../domain/governance/show-card.js';
import type { SupervisionOrder } from '../../domain/governance/supervision-order.js';
import { RED_CARD_AGAIN_MS, SUPERVISION } from '../../policy/supervision.js';

/** What holds for an order of its level (督办等级规则). */
export const orderRules = ({ level }: Pick<SupervisionOrder, 'level'>): DeadlineRule & CardRule => ({
  ...SUPERVISION[level],
  redAgainMs: RED_CARD_AGAIN_MS,
});
