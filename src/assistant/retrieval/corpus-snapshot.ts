import type { Article } from '../../domain/law/article.js';
import type { CorpusVersion } from '../../domain/law/corpus-version.js';
import type { AnsweredQuestions } from '../ranking/answered-questions.js';
import type { LawLookup } from './law-lookup.js';
import type { StatuteSearch } from './statute-search.js';

/** One corpus version with everything needed to answer from it. A question is answered from one, to its end. */
export interface CorpusSnapshot {
  readonly version: CorpusVersion;
  readonly search: StatuteSearch;
  readonly lookup: LawLookup;
  /** The questions of the cards, with the articles that the cards rest on. */
  readonly cards: AnsweredQuestions;
  /** Reads articles from the store, in the order asked for. */
  readonly articlesAt: (positions: readonly number[]) => Promise<readonly Article[]>;
}
