import { EffectKind } from '../effects/effect-kind.js';
import { IN_HOUSE } from '../effects/turn-of.js';

/**
 * Tell the winner what became part of it (登记并入), and again when somebody in that is protected, or no longer. Emitted by
 * the loser, on the lane `merge`.
 */
export const absorbDisputeEffect = new EffectKind<{ mergeId: string }>('absorb-dispute', IN_HOUSE);
