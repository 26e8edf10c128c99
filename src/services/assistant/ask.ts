import type { Question } from '../../assistant/answer/take-question.js';
import type { Answer } from '../../domain/law/answer.js';
import type { AskRefusal } from '../../domain/law/ask-refusal.js';
import type { AssistantContext } from './assistant-context.js';

/** Asks the assistant (法律咨询): an answer that quotes the law of the day, a plain "not in the corpus", or a refusal. */
export const ask = (question: Question, { assistant }: AssistantContext): Promise<Answer | AskRefusal> =>
  assistant.ask(question);
