import type { PlatformAdapter } from '../../adapters/port.js';
import type { SupervisionOrder } from '../../src/domain/governance/supervision-order.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { Clock } from '../../src/domain/time/clock.js';
import { deliverOrder } from '../../src/services/effects/deliver-order.js';
import { recordOrderRefused } from '../../src/services/governance/record-order-delivery.js';
import type { EffectHandler } from '../effect-handler.js';

/** Tells the comprehensive-governance app of supervision orders (发送督办往来). */
export const deliverOrderHandler = (
  adapters: ReadonlyMap<PlatformName, PlatformAdapter>,
  clock: Clock,
): EffectHandler<SupervisionOrder> => ({
  kind: deliverOrder.name,
  replayClass: () => 'keyed',
  async run(effect) {
    const { command } = deliverOrder.payloadOf(effect);
    const adapter = adapters.get(command.platform);
    if (!adapter) throw new Error(`platform ${command.platform} is not connected`);
    const delivery = await adapter.deliver(command);
    switch (delivery.outcome) {
      case 'delivered':
        return { outcome: 'done' };
      case 'deferred': {
        const { reason, retryAfterMs } = delivery;
        return {
          outcome: 'retry',
          reason,
          ...(retryAfterMs === undefined ? {} : { afterMs: retryAfterMs }),
        };
      }
      case 'refused': {
        const reason = `${delivery.code}: ${delivery.reason}`;
        return {
          outcome: 'done',
          change: (order) => recordOrderRefused(order, command, reason, clock.now()),
        };
      }
    }
  },
});
