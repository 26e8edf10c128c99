import type { QuestionTerms } from '../ranking/question-terms.js';

/** An answered question to learn from (已答问题). */
export interface Lesson {
  /** In simplified script, as it is remembered. */
  readonly text: string;
  readonly terms: QuestionTerms;
  /** What somebody wrote in answer to it, in simplified script. */
  readonly answer: string | undefined;
  /** Ids of the articles that answer it. */
  readonly gold: readonly string[];
  /** Positions of the articles that answer it. */
  readonly articles: readonly number[];
  /** Positions of the articles that were said not to answer it. */
  readonly wrong: readonly number[];
  /** The part of the questions that it belongs to: what is measured on a part was learned from the others. */
  readonly fold: number;
}
