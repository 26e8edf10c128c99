import type { Article } from './article.js';

/** An article as it is quoted (引用条文): all of it, and which articles stand before and after it in the law. */
export interface QuotedArticle extends Article {
  /** The labels of its neighbours on the same day (前后条), in the law's order: none, one or two. */
  readonly neighbours: readonly string[];
}
