import type { AnswerSections } from './answer-sections.js';
import type { IsoDate } from './iso-date.js';

/** A part of an answer that may stand before the others do (解答段). */
export type AnswerPart = 'question' | 'law' | 'cards' | 'steps' | 'help' | 'cautions' | 'custom';

/**
 * What of an answer stands while the rest is still being made (已成段落). Each part has passed its own check, and what was
 * told once stays in the answer.
 */
export interface AnswerSoFar {
  readonly date: IsoDate;
  /** The parts that are whole; of any other there may be a beginning, or nothing yet. */
  readonly standing: readonly AnswerPart[];
  readonly sections: AnswerSections;
}

/** Is told what stands, as it comes to stand. */
export type HearSoFar = (soFar: AnswerSoFar) => Promise<void>;
