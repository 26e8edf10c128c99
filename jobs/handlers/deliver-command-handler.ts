import type { PlatformAdapter } from '../../adapters/port.js';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { Delivery } from '../../src/domain/platforms/delivery.js';
import type { PlatformCommand } from '../../src/domain/platforms/platform-command.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { Clock } from '../../src/domain/time/clock.js';
import { recordDelivery } from '../../src/services/disputes/record-delivery.js';
import { deliverCommand } from '../../src/services/effects/deliver-command.js';
import type { EffectHandler, EffectOutcome } from '../effect-handler.js';

/** Sends commands to the platforms (向平台发送). */
export function deliverCommandHandler(
  adapters: ReadonlyMap<PlatformName, PlatformAdapter>,
  clock: Clock,
): EffectHandler<Dispute> {
  const adapterFor = ({ platform }: PlatformCommand): PlatformAdapter => {
    const adapter = adapters.get(platform);
    if (!adapter) throw new Error(`platform ${platform} is not connected`);
    return adapter;
  };
  const settle = (command: PlatformCommand, delivery: Delivery): EffectOutcome<Dispute> => {
    if (delivery.outcome === 'deferred') {
      const { reason, retryAfterMs } = delivery;
      return { outcome: 'retry', reason, ...(retryAfterMs === undefined ? {} : { afterMs: retryAfterMs }) };
    }
    if (delivery.outcome === 'refused' && command.kind !== 'hand-over') {
      return { outcome: 'park', cause: `${delivery.code}: ${delivery.reason}` };
    }
    return {
      outcome: 'done',
      change: (dispute) => recordDelivery(dispute, command, delivery, clock.now()),
    };
  };
  return {
    kind: deliverCommand.name,
    replayClass(effect) {
      const { command } = deliverCommand.payloadOf(effect);
      return adapterFor(command).replayClass(command);
    },
    async run(effect) {
      const { command } = deliverCommand.payloadOf(effect);
      return settle(command, await adapterFor(command).deliver(command));
    },
    async find(effect) {
      const { command } = deliverCommand.payloadOf(effect);
      const found = await adapterFor(command).find(command);
      return found && settle(command, found);
    },
  };
}
