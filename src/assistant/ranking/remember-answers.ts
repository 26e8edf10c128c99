import type { Segmenter } from '../retrieval/segmenter.js';
import type { StatuteIndex } from '../retrieval/statute-index.js';
import { type Answer, AnsweredQuestions } from './answered-questions.js';
import { type QuestionMemory, rememberQuestions } from './question-memory.js';
import { saidTerms } from './question-terms.js';
import type { WordExpansion } from './word-expansion.js';

/** An answered question, where somebody wrote an answer with what was written. */
interface Told extends Answer {
  readonly answer?: string | undefined;
}

/**
 * Remembers what was written in answer to questions (书面答复), in their order: answers speak the statutes' language and name the
 * matter, so that a question is like one that was answered although it says none of its words.
 *
 * @returns undefined where nothing was written
 */
export function rememberAnswers(
  questions: readonly Told[],
  expansion: WordExpansion,
  index: StatuteIndex,
  segment: Segmenter,
): QuestionMemory | undefined {
  if (questions.every(({ answer }) => answer === undefined)) return undefined;
  const told = questions.map(({ answer = '', articles, absent }) => ({
    articles,
    absent: absent ?? 0,
    terms: saidTerms(answer, segment),
  }));
  return rememberQuestions(new AnsweredQuestions(told, index.latent), expansion, index);
}
