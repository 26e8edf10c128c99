import type { Article } from '../../domain/law/article.js';
import type { CorpusVersion } from '../../domain/law/corpus-version.js';
import type { RankingHints } from '../ranking/article-ranker.js';
import type { EverydayKnowledge } from '../ranking/everyday-knowledge.js';
import type { LawLookup } from './law-lookup.js';
import type { StatuteSearch } from './statute-search.js';

/** One corpus version with everything needed to answer from it. A question is answered from one, to its end. */
export interface CorpusSnapshot {
  readonly version: CorpusVersion;
  readonly search: StatuteSearch;
  readonly lookup: LawLookup;
  readonly everyday: EverydayKnowledge;
  readonly hints: RankingHints;
  /** Reads articles from the store, in the order asked for. */
  readonly articlesAt: (positions: readonly number[]) => Promise<readonly Article[]>;
}
