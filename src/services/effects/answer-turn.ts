import { EffectKind } from '../../domain/effects/effect-kind.js';

/** Answer one question of a consultation (解答咨询). */
export const answerTurn = new EffectKind<{ number: number }>('answer-turn');
