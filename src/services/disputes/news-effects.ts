import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Effect } from '../../domain/effects/effect.js';
import { accountEffects } from './account-effects.js';
import { progressEffects } from './progress-effects.js';
import { type Standing, standingOf } from './standing.js';

/** Has everybody told who reported this dispute, on whichever platform (进度告知): of its own standing, if no other. */
export const newsEffects = (dispute: Dispute, standing: Standing = standingOf(dispute)): Effect[] => [
  ...progressEffects(dispute, standing),
  ...accountEffects(dispute, standing),
];
