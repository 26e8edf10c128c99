import type { ServiceContext } from '../../src/services/context.js';
import { fileFactsEffect } from '../../src/services/effects/file-facts.js';
import { fileFacts } from '../../src/services/insight/file-facts.js';
import type { EffectHandler } from '../effect-handler.js';

/** Puts into the books what happened to a case (登记统计事实). */
export const fileFactsHandler = (context: ServiceContext): EffectHandler => ({
  kind: fileFactsEffect.name,
  replayClass: () => 'keyed',
  async run(effect) {
    await fileFacts(fileFactsEffect.payloadOf(effect).facts, context);
    return { outcome: 'done' };
  },
});
