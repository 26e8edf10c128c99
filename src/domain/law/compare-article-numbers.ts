import type { ArticleNumber } from './article-number.js';

/** Orders articles as they stand in a law: negative when `left` comes first. */
export const compareArticleNumbers = (left: ArticleNumber, right: ArticleNumber): number =>
  left.main - right.main || left.inserted - right.inserted;
