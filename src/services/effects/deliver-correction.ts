import { EffectKind } from '../../domain/effects/effect-kind.js';
import type { CorrectionCommand } from '../../domain/platforms/platform-command.js';

/** Ask the platform that owns a field to correct it (转送更正申请). */
export const deliverCorrection = new EffectKind<{ command: CorrectionCommand }>('deliver-correction');
