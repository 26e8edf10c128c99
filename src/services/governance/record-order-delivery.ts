import { logOrder } from '../../domain/governance/log-order.js';
import type { SupervisionOrder } from '../../domain/governance/supervision-order.js';
import { HUB_ACTOR } from '../../domain/people/hub-actor.js';
import type { OrderCommand } from '../../domain/platforms/platform-command.js';

/** The order after the app turned down for good what it was told (综治App不予接收): it goes on here, and says so. */
export const recordOrderRefused = (
  order: SupervisionOrder,
  { news }: OrderCommand,
  reason: string,
  at: Date,
): SupervisionOrder => logOrder(order, { at, by: HUB_ACTOR, act: 'not-taken', of: news.act, reason });
