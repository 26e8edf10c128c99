import type { QuotedArticle } from './quoted-article.js';

/**
 * A text that is shown beside an article and does not decide by itself (对照文本): what the same rule said before or
 * after, or a clause that says to which facts the newer of the two applies.
 */
export interface OtherText {
  readonly why: 'earlier' | 'later' | 'transitional';
  readonly article: QuotedArticle;
}
