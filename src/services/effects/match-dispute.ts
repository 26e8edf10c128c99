import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** Look for other reports of the same dispute (并案比对). `propose-only` after a person took two apart. */
export const matchDisputeEffect = new EffectKind<{ mode: 'automatic' | 'propose-only' }>(
  'match-dispute',
  IN_HOUSE,
);
