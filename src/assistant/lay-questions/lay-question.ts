/** An article by law and label, as versions number it that begin on `since` or later, and earlier than `before`. */
export interface NumberedArticle {
  /** Title of the law, with or without the country's name. */
  readonly law: string;
  /** The article's label, such as 第一百八十八条. */
  readonly article: string;
  readonly since: string | undefined;
  readonly before: string | undefined;
}

/** What people ask, in our own words, and the articles that answer it, the best first (百姓问法). Never shown. */
export interface LayQuestion {
  readonly text: string;
  readonly articles: readonly NumberedArticle[];
}
