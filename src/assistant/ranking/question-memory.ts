import type { StatuteIndex } from '../retrieval/statute-index.js';
import type { AnsweredQuestions, MeaningSearch } from './answered-questions.js';
import { type AskedAbout, askedAbout } from './asked-about.js';
import { type NeighbourVotes, neighbourVotes, type VotedUnits } from './neighbour-votes.js';
import type { SaidTerms } from './question-terms.js';
import { groupUnits } from './unit-groups.js';
import type { WordExpansion } from './word-expansion.js';

/** Answered questions, and what finds them by what they mean (答问记忆). */
export interface QuestionMemory {
  readonly questions: AnsweredQuestions;
  readonly meaning: MeaningSearch;
  readonly about: AskedAbout;
}

/**
 * What the neighbours in a memory speak for: those that say nearly the same, that mean it, and that point that way;
 * and what its questions are about at all.
 */
export interface MemoryVotes {
  readonly said: NeighbourVotes;
  readonly meant: NeighbourVotes;
  readonly near: NeighbourVotes;
  readonly about: AskedAbout;
}

/**
 * Remembers questions by what they mean according to an expansion.
 *
 * @param about what they are about, where that is not told from all of them
 */
export const rememberQuestions = (
  questions: AnsweredQuestions,
  expansion: WordExpansion,
  index: StatuteIndex,
  about = askedAbout(questions.answers, groupUnits(index.units)),
): QuestionMemory => ({ questions, meaning: questions.meaning(expansion, index.words), about });

const NONE = askedAbout([], { lawNumbers: new Int32Array(), chapters: new Int32Array() });

/**
 * Asks a memory about a question; none speaks for nothing.
 *
 * @param meant the question in the statutes' words
 * @param itself number of this very question in the memory
 */
export function votesOf(
  memory: QuestionMemory | undefined,
  terms: SaidTerms,
  meant: ReadonlyMap<string, number>,
  units: VotedUnits,
  itself?: number,
): MemoryVotes {
  const { questions, meaning, about = NONE } = memory ?? {};
  return {
    said: neighbourVotes(questions?.saying(terms, { itself }) ?? [], units),
    meant: neighbourVotes(meaning?.(meant, { itself }) ?? [], units),
    near: neighbourVotes(questions?.pointing(terms, { itself }) ?? [], units),
    about,
  };
}
