import type { AnswerSections } from './answer-sections.js';
import type { Citation } from './citation.js';
import type { IsoDate } from './iso-date.js';

/** What the assistant says to a question (解答), or that it cannot say. */
export interface Answer {
  /** The question as it was understood: cleaned of what cannot be read. */
  readonly question: string;
  /** The day whose law was asked for. */
  readonly date: IsoDate;
  readonly sections: AnswerSections;
  /** The sections as plain text in Simplified Chinese, with the label that it was composed by machine. */
  readonly answer: string;
  readonly citations: readonly Citation[];
  /** True when the corpus does not say; `citations` is empty then. */
  readonly abstained: boolean;
  /** The day up to which the corpus is known to be current; null while no corpus is imported. */
  readonly corpusDate: IsoDate | null;
}
