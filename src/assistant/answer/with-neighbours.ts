import type { Article } from '../../domain/law/article.js';
import { formatArticleLabel } from '../../domain/law/format-article-label.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { parseArticleLabel } from '../../domain/law/parse-article-label.js';
import type { QuotedArticle } from '../../domain/law/quoted-article.js';
import type { LawLookup } from '../retrieval/law-lookup.js';

/** An article and the labels of those before and after it that apply on the same day (前后条). */
export function withNeighbours(article: Article, day: IsoDate, lookup: LawLookup): QuotedArticle {
  const number = parseArticleLabel(article.article);
  const labels = number
    ? [number.main - 1, number.main + 1]
        .filter((main) => main > 0)
        .map((main) => formatArticleLabel({ main, inserted: 0 }))
    : [];
  return {
    ...article,
    neighbours: labels.filter((label) => lookup.find(article.law, label, day) !== undefined),
  };
}
