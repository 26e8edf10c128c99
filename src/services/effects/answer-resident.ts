import { EffectKind } from '../../domain/effects/effect-kind.js';

/** Ask the assistant what a resident asked, and send the answer (答复群众咨询). */
export const answerResident = new EffectKind<{ messageId: string; question: string }>('answer-resident');
