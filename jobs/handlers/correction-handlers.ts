import type { PlatformAdapter } from '../../adapters/port.js';
import type { Correction } from '../../src/domain/disputes/correction.js';
import { HUB_ACTOR } from '../../src/domain/people/hub-actor.js';
import type { Delivery } from '../../src/domain/platforms/delivery.js';
import type { CorrectionCommand } from '../../src/domain/platforms/platform-command.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { ServiceContext } from '../../src/services/context.js';
import { applyCorrection } from '../../src/services/disputes/apply-correction.js';
import { settled } from '../../src/services/disputes/settle-correction.js';
import { applyCorrectionEffect } from '../../src/services/effects/apply-correction.js';
import { deliverCorrection } from '../../src/services/effects/deliver-correction.js';
import type { EffectHandler, EffectOutcome } from '../effect-handler.js';

/** What a platform's contract has no words for somebody has to settle at the desk. */
const NO_WAY = ['unsupported-command', 'unsendable'];

/** Sends corrections to whoever owns the field, and carries out what was decided (更正). */
export function correctionHandlers(
  adapters: ReadonlyMap<PlatformName, PlatformAdapter>,
  context: ServiceContext,
): EffectHandler<Correction>[] {
  const adapterFor = ({ platform }: CorrectionCommand): PlatformAdapter => {
    const adapter = adapters.get(platform);
    if (!adapter) throw new Error(`platform ${platform} is not connected`);
    return adapter;
  };
  const settle = (delivery: Delivery): EffectOutcome<Correction> => {
    if (delivery.outcome === 'deferred') {
      const { reason, retryAfterMs } = delivery;
      return { outcome: 'retry', reason, ...(retryAfterMs === undefined ? {} : { afterMs: retryAfterMs }) };
    }
    return {
      outcome: 'done',
      change: (correction) => afterDelivery(correction, delivery, context.clock.now()),
    };
  };
  return [
    {
      kind: deliverCorrection.name,
      replayClass(effect) {
        const { command } = deliverCorrection.payloadOf(effect);
        return adapterFor(command).replayClass(command);
      },
      async run(effect) {
        const { command } = deliverCorrection.payloadOf(effect);
        return settle(await adapterFor(command).deliver(command));
      },
      async find(effect) {
        const { command } = deliverCorrection.payloadOf(effect);
        const found = await adapterFor(command).find(command);
        return found && settle(found);
      },
    },
    {
      kind: applyCorrectionEffect.name,
      replayClass: () => 'keyed',
      async run(_effect, correction) {
        const { isAtCourt } = await applyCorrection(correction, context);
        return {
          outcome: 'done',
          change: (current) => (isAtCourt ? { ...current, court: 'to-be-told' } : current),
        };
      },
    },
  ];
}

/** Its decision may have come before we heard that it had the request. */
function afterDelivery(
  correction: Correction,
  delivery: Exclude<Delivery, { outcome: 'deferred' }>,
  at: Date,
): Correction {
  if (correction.state !== 'sending') return correction;
  if (delivery.outcome === 'delivered') return { ...correction, state: 'with-platform' };
  const { code, reason } = delivery;
  return NO_WAY.includes(code)
    ? { ...correction, state: 'with-desk' }
    : settled(correction, { accepted: false, reason: `来源平台未受理：${reason}` }, HUB_ACTOR, at);
}
