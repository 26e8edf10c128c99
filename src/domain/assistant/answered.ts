import type { Answer } from '../law/answer.js';

/** An answer, and how it came about (解答经过). */
export interface Answered {
  readonly answer: Answer;
  /** What the question was taken for. */
  readonly understood: {
    readonly simplified: string;
    /** What it shows of danger; null for most. */
    readonly concern: string | null;
    readonly cards: readonly { readonly title: string; readonly fit: number }[];
  };
  /** What the search found, best first, before it was decided what to quote. */
  readonly retrieved: readonly {
    readonly law: string;
    readonly article: string;
    readonly closeness: number;
  }[];
}
