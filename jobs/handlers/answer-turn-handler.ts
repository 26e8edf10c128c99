import type { Consultation } from '../../src/domain/consultation/consultation.js';
import { answerTurn } from '../../src/services/assistant/answer-turn.js';
import type { ServiceContext } from '../../src/services/context.js';
import { answerTurn as answerTurnEffect } from '../../src/services/effects/answer-turn.js';
import type { EffectHandler } from '../effect-handler.js';

/** Answers the questions of consultations (解答咨询). */
export const answerTurnHandler = (context: ServiceContext): EffectHandler<Consultation> => ({
  kind: answerTurnEffect.name,
  replayClass: () => 'keyed',
  async run(effect, consultation) {
    const { number } = answerTurnEffect.payloadOf(effect);
    const became = await answerTurn(consultation, number, context);
    return {
      outcome: 'done',
      change: (current) => ({
        ...current,
        turns: current.turns.map(({ soFar, ...turn }) =>
          turn.number === number ? { ...turn, ...became } : { ...turn, ...(soFar && { soFar }) },
        ),
      }),
    };
  },
});
