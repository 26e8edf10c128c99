import type { Step } from '../../domain/disputes/step.js';
import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** Tell the sources of what became part of a dispute how far that has come (并案进度同步). Emitted by the winner. */
export const followWinnerEffect = new EffectKind<{
  loserId: string;
  mergeId: string;
  revision: number;
  step: Step;
  at: Date;
}>('follow-winner', IN_HOUSE);
