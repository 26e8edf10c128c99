import type { AnswerSoFar } from '../../domain/law/answer-so-far.js';
import type { ServiceContext } from '../context.js';

/** Writes into a question that still waits what of its answer stands (记录已成段落), for whoever follows the talk. */
export async function keepSoFar(
  consultationId: string,
  number: number,
  soFar: AnswerSoFar,
  { repositories }: ServiceContext,
): Promise<void> {
  await repositories.consultations.change(consultationId, (current) => ({
    next: {
      ...current,
      turns: current.turns.map((turn) =>
        turn.number === number && turn.state === 'waiting' ? { ...turn, soFar } : turn,
      ),
    },
    result: undefined,
  }));
}
