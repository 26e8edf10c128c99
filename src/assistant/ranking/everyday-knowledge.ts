import type { CaptionIndex } from '../captions/caption-index.js';
import type { AnsweredQuestions } from './answered-questions.js';

/** What we say ourselves about the articles of a corpus version, in everyday words. */
export interface EverydayKnowledge {
  readonly captions: CaptionIndex;
  /** What people ask: the lay questions, and those of the cards. */
  readonly asked: AnsweredQuestions;
}
