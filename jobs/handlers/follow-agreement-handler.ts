import type { ServiceContext } from '../../src/services/context.js';
import { keepConfirmation } from '../../src/services/court/keep-confirmation.js';
import { followAgreement } from '../../src/services/effects/follow-agreement.js';
import type { EffectHandler } from '../effect-handler.js';

/** Lets judicial confirmation follow an agreement (协议与司法确认衔接). */
export const followAgreementHandler = (context: ServiceContext): EffectHandler => ({
  kind: followAgreement.name,
  replayClass: () => 'keyed',
  async run(effect) {
    return (await keepConfirmation(followAgreement.payloadOf(effect).agreementId, context))
      ? { outcome: 'done' }
      : { outcome: 'failed', reason: 'another confirmation of the dispute was filed at the same time' };
  },
});
