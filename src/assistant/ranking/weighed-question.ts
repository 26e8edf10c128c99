import type { NeighbourVotes } from './neighbour-votes.js';
import type { QuestionTerms } from './question-terms.js';

/** A question with all that is known of it before articles are ranked. */
export interface WeighedQuestion {
  readonly terms: QuestionTerms;
  /** What it says in the statutes' words, with likelihoods. */
  readonly meant: ReadonlyMap<string, number>;
  /** What the answered questions speak for that say, and that mean, nearly the same. */
  readonly said: NeighbourVotes;
  readonly meantVotes: NeighbourVotes;
  /** Both kinds of votes for articles together. */
  readonly votes: ReadonlyMap<number, number>;
  readonly isInForce: (unit: number) => boolean;
}
