import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** Bring the judicial confirmation of an agreement in step with it (协议与司法确认衔接). */
export const followAgreement = new EffectKind<{ agreementId: string }>('follow-agreement', IN_HOUSE);
