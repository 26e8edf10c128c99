import type { Aggregate } from '../effects/aggregate.js';
import type { Answer } from '../law/answer.js';

/** What a user says of one quoted article (引用评价). */
export interface ArticleVerdict {
  /** The article's id. */
  readonly articleId: string;
  readonly verdict: 'right' | 'wrong';
  readonly personId: string;
  readonly at: Date;
}

/** What a question was taken to mean (问题理解). */
export interface UnderstoodQuestion {
  /** As it was written. */
  readonly said: string;
  /** What later turns refer to; simplified script. */
  readonly topic: string;
  /** What was asked of the assistant: one question, or what is new and what it is about. */
  readonly questions: readonly string[];
}

/** An answer that was given (已存解答), with all that it quoted: it outlives the corpus version it was made from. */
export interface LegalAnswer extends Aggregate {
  /** Who asked: a person's or a resident's id. */
  readonly askerId: string;
  readonly at: Date;
  readonly understood: UnderstoodQuestion;
  readonly answer: Answer;
  readonly verdicts: readonly ArticleVerdict[];
}
