import type { Article } from '../../domain/law/article.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { AnsweredQuestions } from '../ranking/answered-questions.js';
import type { Segmenter } from '../retrieval/segmenter.js';
import type { StatuteIndex } from '../retrieval/statute-index.js';

/** A corpus version to learn for. */
export interface LearningCorpus {
  readonly name: string;
  readonly index: StatuteIndex;
  readonly segment: Segmenter;
  /** Reads articles from the store, in the order asked for. */
  readonly articlesAt: (positions: readonly number[]) => Promise<readonly Article[]>;
  /** The questions of the cards, as they are searched with. */
  readonly cards: AnsweredQuestions;
  /** Questions are taken as asked on this day. */
  readonly day: IsoDate;
}
