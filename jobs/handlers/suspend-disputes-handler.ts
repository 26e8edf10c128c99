import type { ServiceContext } from '../../src/services/context.js';
import { suspendDisputes } from '../../src/services/disputes/suspend-disputes.js';
import { suspendDisputesEffect } from '../../src/services/effects/suspend-disputes.js';
import type { EffectHandler } from '../effect-handler.js';

/** Stops mediations because something written down elsewhere tells of danger (中止相关调解). */
export const suspendDisputesHandler = (context: ServiceContext): EffectHandler => ({
  kind: suspendDisputesEffect.name,
  replayClass: () => 'keyed',
  async run(effect) {
    await suspendDisputes(suspendDisputesEffect.payloadOf(effect), context);
    return { outcome: 'done' };
  },
});
