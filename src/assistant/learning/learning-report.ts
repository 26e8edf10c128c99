import type { RunScores } from './run-scorer.js';

/** The ways of ranking that are measured side by side. */
export const MEASURED = ['plain', 'shipped', 'learned', 'neighbours'] as const;

export type MeasuredScores = Readonly<Record<(typeof MEASURED)[number], RunScores>>;

/** What learning for a corpus came to (学习报告). */
export interface LearningReport {
  readonly corpus: string;
  /** Questions learned from. */
  readonly questions: number;
  /** Questions that none of the corpus's articles answers: nothing was learned from them. */
  readonly unanswerable: number;
  /**
   * Each part of the questions measured by what was learned from the others: the plain score; weights as they are
   * shipped; all that was learned but the questions themselves; and with the answered questions as neighbours.
   */
  readonly measured: MeasuredScores | undefined;
  readonly trees: number;
  readonly expandedWords: number;
}

/** How far learning has come, for a progress bar. */
export interface LearningProgress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}
