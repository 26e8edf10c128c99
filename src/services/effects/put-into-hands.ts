import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';
import type { Actor } from '../../domain/people/actor.js';
import type { Owner } from '../../domain/people/owner.js';

/** Put a dispute into the hands of whoever leads its mediation now (变更承办人). */
export const putIntoHands = new EffectKind<{ disputeId: string; owner: Owner; by: Actor }>(
  'put-into-hands',
  IN_HOUSE,
);
