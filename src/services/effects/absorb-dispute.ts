import { EffectKind } from '../../domain/effects/effect-kind.js';

/** Tell the winner what became part of it (登记并入). Emitted by the loser, on the lane `merge`. */
export const absorbDisputeEffect = new EffectKind<{ mergeId: string }>('absorb-dispute');
