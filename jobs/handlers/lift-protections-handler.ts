import type { ServiceContext } from '../../src/services/context.js';
import { liftProtectionsOf } from '../../src/services/disputes/lift-protections-of.js';
import { liftProtections } from '../../src/services/effects/lift-protections.js';
import type { EffectHandler } from '../effect-handler.js';

/** Ends a person's protection in every record (保护对象解除同步). */
export const liftProtectionsHandler = (context: ServiceContext): EffectHandler => ({
  kind: liftProtections.name,
  replayClass: () => 'keyed',
  async run(effect) {
    const { partyId, lifted } = liftProtections.payloadOf(effect);
    await liftProtectionsOf(partyId, lifted, context);
    return { outcome: 'done' };
  },
});
