import type { MemoryVotes } from './question-memory.js';
import type { QuestionTerms } from './question-terms.js';

/** A question with all that is known of it before articles are ranked. */
export interface WeighedQuestion {
  readonly terms: QuestionTerms;
  /** What it says in the statutes' words, with likelihoods. */
  readonly meant: ReadonlyMap<string, number>;
  /** What the answered questions speak for that were learned from, what was written in answer to them, and the lay questions. */
  readonly learned: MemoryVotes;
  readonly told: MemoryVotes;
  readonly lay: MemoryVotes;
  /** For articles the votes of answered questions that say, and that mean, nearly the same. */
  readonly votes: ReadonlyMap<number, number>;
  readonly isInForce: (unit: number) => boolean;
}
