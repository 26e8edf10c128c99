import type { CourtEvent } from '../../domain/court/court-mediation.js';
import { EffectKind } from '../../domain/effects/effect-kind.js';

/** Enter in the dispute what the court said (法院进展回写). */
export const tellDispute = new EffectKind<{ disputeId: string; event: CourtEvent }>('tell-dispute');
