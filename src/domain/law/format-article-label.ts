import type { ArticleNumber } from './article-number.js';
import { formatChineseNumber } from './format-chinese-number.js';

/** Writes an article's label as statutes do: 第二百九十条, 第一百二十条之一. */
export const formatArticleLabel = ({ main, inserted }: ArticleNumber): string =>
  `第${formatChineseNumber(main)}条${inserted === 0 ? '' : `之${formatChineseNumber(inserted)}`}`;
