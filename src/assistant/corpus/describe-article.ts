import type { Article } from '../../domain/law/article.js';
import { formatArticleLabel } from '../../domain/law/format-article-label.js';
import { isInForce } from '../../domain/law/is-in-force.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { parseArticleLabel } from '../../domain/law/parse-article-label.js';
import type { CorpusSnapshot } from '../retrieval/corpus-snapshot.js';
import { articleReferences } from './article-references.js';
import { type ResolvedReference, resolveReference, ruleOn } from './resolve-reference.js';
import { transitionalClauses } from './transitional-clauses.js';

/** An article with what belongs to it (条文档案). */
export interface ArticleFile {
  /** As it is in force on the day. */
  readonly article: Article;
  /** The same rule in the law's other versions, the oldest first, under whatever number. */
  readonly otherVersions: readonly Article[];
  readonly references: readonly ResolvedReference[];
  /** What the version in force says of facts from before its time. */
  readonly transitional: readonly Article[];
}

/**
 * Describes an article on a day: its versions, what it refers to, and which rules decide on older facts.
 *
 * @returns undefined where the corpus has no such article in force on the day
 */
export async function describeArticle(
  law: string,
  label: string,
  day: IsoDate,
  { lookup, articlesAt }: CorpusSnapshot,
): Promise<ArticleFile | undefined> {
  const number = parseArticleLabel(label);
  const wanted = number ? formatArticleLabel(number) : label;
  const editionsOf = (title: string): Promise<readonly Article[]> => articlesAt(lookup.unitsOf(title));
  const editions = await editionsOf(law);
  const article = editions.find((one) => one.article === wanted && isInForce(one, day));
  if (!article) return undefined;
  const beginnings = [...new Set(editions.map(({ validFrom }) => validFrom))].filter((from) => from !== null);
  const versions = beginnings.sort().flatMap((from) => ruleOn(from, article, editions) ?? []);
  const references = await Promise.all(
    articleReferences(article.text).map(async (reference) =>
      resolveReference(
        reference,
        article,
        reference.law === undefined ? editions : await editionsOf(reference.law),
        day,
      ),
    ),
  );
  return {
    article,
    otherVersions: versions.filter(({ edition }) => edition !== article.edition),
    references,
    transitional: transitionalClauses(editions.filter(({ edition }) => edition === article.edition)),
  };
}
