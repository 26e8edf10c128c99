import type { ServiceContext } from '../../src/services/context.js';
import { keepStatutoryClocks } from '../../src/services/court/keep-statutory-clocks.js';
import { keepClocks } from '../../src/services/effects/keep-clocks.js';
import type { EffectHandler } from '../effect-handler.js';

/** Keeps statutory clocks in step with what happened (登记法定期限). */
export const keepClocksHandler = (context: ServiceContext): EffectHandler => ({
  kind: keepClocks.name,
  replayClass: () => 'keyed',
  async run(effect) {
    await keepStatutoryClocks(keepClocks.payloadOf(effect), context);
    return { outcome: 'done' };
  },
});
