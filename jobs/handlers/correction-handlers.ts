import type { PlatformAdapter } from '../../adapters/port.js';
import type { Correction } from '../../src/domain/disputes/correction.js';
import type { Delivery } from '../../src/domain/platforms/delivery.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { ServiceContext } from '../../src/services/context.js';
import { afterCorrectionDelivery } from '../../src/services/disputes/after-correction-delivery.js';
import { applyCorrection } from '../../src/services/disputes/apply-correction.js';
import { whyNotToCourt } from '../../src/services/disputes/why-not-to-court.js';
import { applyCorrectionEffect } from '../../src/services/effects/apply-correction.js';
import { deliverCorrection } from '../../src/services/effects/deliver-correction.js';
import type { EffectHandler, EffectOutcome } from '../effect-handler.js';

const NOT_CONNECTED: Delivery = { outcome: 'deferred', reason: 'not-connected', retryAfterMs: 60_000 };

/** What is not sent at all, and why. */
const KEPT_HERE: Readonly<Record<NonNullable<Awaited<ReturnType<typeof whyNotToCourt>>>, Delivery>> = {
  'record-pending': { outcome: 'deferred', reason: 'record-pending', retryAfterMs: 60_000 },
  'not-at-court': { outcome: 'refused', code: 'not-at-court', reason: '法院没有接收该纠纷。' },
  'consent-missing': {
    outcome: 'refused',
    code: 'consent-missing',
    reason: '监护人的同意已撤回，未转送法院。',
  },
};

/** Sends corrections to whoever owns the field, and carries out what was decided (更正). */
export function correctionHandlers(
  adapters: ReadonlyMap<PlatformName, PlatformAdapter>,
  context: ServiceContext,
): EffectHandler<Correction>[] {
  const settle = (platform: PlatformName, delivery: Delivery): EffectOutcome<Correction> => {
    if (delivery.outcome === 'deferred') {
      const { reason, retryAfterMs } = delivery;
      return { outcome: 'retry', reason, ...(retryAfterMs === undefined ? {} : { afterMs: retryAfterMs }) };
    }
    return {
      outcome: 'done',
      change: (correction) => afterCorrectionDelivery(correction, platform, delivery, context.clock.now()),
    };
  };
  return [
    {
      kind: deliverCorrection.name,
      replayClass(effect) {
        const { command } = deliverCorrection.payloadOf(effect);
        return adapters.get(command.platform)?.replayClass(command) ?? 'query-first';
      },
      async run(effect, correction) {
        const { command } = deliverCorrection.payloadOf(effect);
        const { platform } = command;
        const kept = await whyNotToCourt(correction, platform, context);
        if (kept) return settle(platform, KEPT_HERE[kept]);
        return settle(platform, (await adapters.get(platform)?.deliver(command)) ?? NOT_CONNECTED);
      },
      async find(effect) {
        const { command } = deliverCorrection.payloadOf(effect);
        const found = await adapters.get(command.platform)?.find(command);
        return found && settle(command.platform, found);
      },
    },
    {
      kind: applyCorrectionEffect.name,
      replayClass: () => 'keyed',
      async run(_effect, correction) {
        return { outcome: 'done', change: await applyCorrection(correction, context) };
      },
    },
  ];
}
