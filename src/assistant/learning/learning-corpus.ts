import type { Article } from '../../domain/law/article.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { RankingHints } from '../ranking/article-ranker.js';
import type { EverydayKnowledge } from '../ranking/everyday-knowledge.js';
import type { Segmenter } from '../retrieval/segmenter.js';
import type { StatuteIndex } from '../retrieval/statute-index.js';

/** A corpus version to learn for. */
export interface LearningCorpus {
  readonly name: string;
  readonly index: StatuteIndex;
  readonly segment: Segmenter;
  /** Reads articles from the store, in the order asked for. */
  readonly articlesAt: (positions: readonly number[]) => Promise<readonly Article[]>;
  readonly everyday: EverydayKnowledge;
  /** What is searched with beside what is learned. */
  readonly hints: RankingHints;
  /** Questions are taken as asked on this day. */
  readonly day: IsoDate;
}
