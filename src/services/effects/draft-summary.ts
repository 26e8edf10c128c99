import { EffectKind } from '../../domain/effects/effect-kind.js';
import type { Actor } from '../../domain/people/actor.js';

/** Make the next summary of a case (起草案件摘要). */
export const draftSummary = new EffectKind<{ number: number; requestedBy: Actor }>('draft-summary');
