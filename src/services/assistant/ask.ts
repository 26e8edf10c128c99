import type { Question } from '../../assistant/answer/take-question.js';
import type { Answer } from '../../domain/law/answer.js';
import type { AskRefusal } from '../../domain/law/ask-refusal.js';
import type { Actor } from '../../domain/people/actor.js';
import type { AssistantContext } from './assistant-context.js';

/**
 * Asks the assistant (法律咨询): an answer that quotes the law of the day, a plain "not in the corpus", or a refusal.
 *
 * @param by who asks; a model helps nobody who is not known, for whom there would be no limit
 */
export const ask = (
  question: Question,
  { assistant }: AssistantContext,
  by?: Pick<Actor, 'personId'>,
): Promise<Answer | AskRefusal> => assistant.ask(question, by);
