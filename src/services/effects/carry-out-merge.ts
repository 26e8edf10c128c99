import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** Merge what somebody agreed to merge (执行并案). Emitted by the proposal. */
export const carryOutMergeEffect = new EffectKind<{ loserId: string; winnerId: string }>(
  'carry-out-merge',
  IN_HOUSE,
);
