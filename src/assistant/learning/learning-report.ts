import type { RunScores } from './run-scorer.js';

/** The ways of ranking that are measured side by side. */
export const MEASURED = ['plain', 'shipped', 'learned', 'neighbours'] as const;

export type MeasuredScores = Readonly<Record<(typeof MEASURED)[number], RunScores>>;

/**
 * Each question asked twice: as it is, and with its articles taken out (作答判断评测). AUROC is how often the first was
 * judged likelier to be answered than the second.
 */
export interface MeasuredAbstention {
  readonly shipped: number;
  readonly neighbours: number;
}

/** What learning for a corpus came to (学习报告). */
export interface LearningReport {
  readonly corpus: string;
  /** Questions learned from, and to how many of them there is what somebody wrote in answer. */
  readonly questions: number;
  readonly answers: number;
  /** Questions that none of the corpus's articles answers: nothing was learned from them. */
  readonly unanswerable: number;
  /**
   * Each part of the questions measured by what was learned from the others: the plain score; weights as they are
   * shipped; all that was learned but the questions themselves; and with the answered questions as neighbours.
   */
  readonly measured: MeasuredScores | undefined;
  /** How well it is told, for questions that were not learned from, whether the corpus has their articles. */
  readonly abstention?: MeasuredAbstention | undefined;
  readonly trees: number;
  readonly expandedWords: number;
}

/** How far learning has come, for a progress bar. */
export interface LearningProgress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}
