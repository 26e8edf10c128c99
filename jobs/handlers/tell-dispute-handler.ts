import type { ServiceContext } from '../../src/services/context.js';
import { noteCourtProgress } from '../../src/services/disputes/note-court-progress.js';
import { tellDispute } from '../../src/services/effects/tell-dispute.js';
import type { EffectHandler } from '../effect-handler.js';

/** Enters in disputes what the court said (法院进展回写). */
export const tellDisputeHandler = (context: ServiceContext): EffectHandler => ({
  kind: tellDispute.name,
  replayClass: () => 'keyed',
  async run(effect) {
    await noteCourtProgress(tellDispute.payloadOf(effect), context);
    return { outcome: 'done' };
  },
});
