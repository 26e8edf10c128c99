import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** Change what is on file, after whoever owns the field has said so (执行更正). */
export const applyCorrectionEffect = new EffectKind<Record<string, never>>('apply-correction', IN_HOUSE);
