import { asArticleLabel } from '../../domain/law/as-article-label.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { QuotedArticle } from '../../domain/law/quoted-article.js';
import type { CorpusSnapshot } from '../retrieval/corpus-snapshot.js';
import { withNeighbours } from './with-neighbours.js';

/** All versions of an article (历次文本), the newest first, each with what stood beside it when it began. */
export async function versionsOf(
  law: string,
  article: string,
  { lookup, articlesAt }: CorpusSnapshot,
  today: IsoDate,
): Promise<QuotedArticle[]> {
  const articles = await articlesAt(lookup.versions(law, asArticleLabel(article)));
  return articles
    .map((one) => withNeighbours(one, one.validFrom ?? today, lookup))
    .sort((left, right) => (right.validFrom ?? '').localeCompare(left.validFrom ?? ''));
}
