import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import type { Article } from '../../domain/law/article.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { DenseSearch } from '../embedding/dense-search.js';
import { fusedHits } from '../embedding/fused-hits.js';
import type { StatuteSearch } from './statute-search.js';

/** A found article as LangChain carries it: its text is the page, all else of it and how near it comes to the best are beside it. */
export type StatuteDocument = Document<{ article: Article; closeness: number }>;

export interface StatuteRetrieverInput extends BaseRetrieverInput {
  readonly search: StatuteSearch;
  /** Vectors that join the search; without them it goes by words alone. */
  readonly dense?: DenseSearch | undefined;
  /** Only articles in force on this day are found. */
  readonly day: IsoDate;
  readonly limit: number;
  /** Reads articles of the searched version from the store, in the order asked for. */
  readonly articlesAt: (positions: readonly number[]) => Promise<readonly Article[]>;
}

/** The corpus as a LangChain retriever (法条检索器): best article first, its text from the store byte for byte. */
export class StatuteRetriever extends BaseRetriever<{ article: Article; closeness: number }> {
  override lc_namespace = ['tuanjie', 'retrievers'];

  static override lc_name(): string {
    return 'StatuteRetriever';
  }

  constructor(private readonly input: StatuteRetrieverInput) {
    super(input);
  }

  override async _getRelevantDocuments(question: string): Promise<StatuteDocument[]> {
    const { day, limit, articlesAt } = this.input;
    const hits = await fusedHits(question, day, limit, this.input);
    const articles = await articlesAt(hits.map(({ position }) => position));
    return articles.map((article, index) => {
      const closeness = hits[index]?.closeness ?? 0;
      return new Document({ id: article.id, pageContent: article.text, metadata: { article, closeness } });
    });
  }
}
