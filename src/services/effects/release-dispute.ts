import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';
import type { Actor } from '../../domain/people/actor.js';

/** Tell the winner what is part of it no longer (注销并入). Emitted by the loser, on the lane `merge`. */
export const releaseDisputeEffect = new EffectKind<{
  winnerId: string;
  mergeId: string;
  reason: string;
  by: Actor;
  at: Date;
}>('release-dispute', IN_HOUSE);
