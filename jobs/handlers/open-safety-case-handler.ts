import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { ServiceContext } from '../../src/services/context.js';
import { openSafetyCase } from '../../src/services/disputes/safety/open-safety-case.js';
import { openSafetyCaseEffect } from '../../src/services/effects/open-safety-case.js';
import type { EffectHandler } from '../effect-handler.js';

/** Puts on file what must be done for whoever is in danger (建立安全处置). */
export const openSafetyCaseHandler = (context: ServiceContext): EffectHandler<Dispute> => ({
  kind: openSafetyCaseEffect.name,
  replayClass: () => 'keyed',
  async run(effect, dispute) {
    await openSafetyCase(dispute, openSafetyCaseEffect.payloadOf(effect), context);
    return { outcome: 'done' };
  },
});
