import type { Article } from '../../domain/law/article.js';
import type { ArticleReference } from '../../domain/law/article-reference.js';
import { isInForce } from '../../domain/law/is-in-force.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { linkArticles } from './link-articles.js';

/** A reference with what it means. */
export interface ResolvedReference extends ArticleReference {
  /** The article as it was when the reference was written; undefined where that version is not in the corpus. */
  readonly meant: Article | undefined;
  /** The same rule on the day that is asked for, under whatever number; undefined where it is unknown. */
  readonly now: Article | undefined;
}

/**
 * Finds what a reference means (引用解析). A number means the version that was in force when it was written; after a
 * renumbering the rule stands elsewhere. Where that version is not at hand nothing is guessed: the same number may
 * be another rule by now.
 *
 * @param citing the article that the reference stands in
 * @param editions all versions of the law that it refers to, with all their articles
 */
export function resolveReference(
  reference: ArticleReference,
  citing: Article,
  editions: readonly Article[],
  day: IsoDate,
): ResolvedReference {
  const written = citing.validFrom ?? citing.asOf;
  const meant = editions.find((one) => one.article === reference.article && isInForce(one, written));
  return { ...reference, meant, now: meant && ruleOn(day, meant, editions) };
}

/** The article of the version in force on a day that says what this one says, through all versions between. */
export function ruleOn(day: IsoDate, article: Article, editions: readonly Article[]): Article | undefined {
  if (isInForce(article, day)) return article;
  const versions = Map.groupBy(editions, ({ edition }) => edition);
  const order = [...versions.values()].sort((one, other) => (beginning(one) < beginning(other) ? -1 : 1));
  const [from, to] = [
    order.findIndex((one) => one[0]?.edition === article.edition),
    order.findIndex((one) => one.some((each) => isInForce(each, day))),
  ];
  if (from < 0 || to < 0) return undefined;
  let label: string | undefined = article.article;
  const step = from < to ? 1 : -1;
  for (let at = from; at !== to && label !== undefined; at += step) {
    const [here = [], next = []]: (readonly Article[] | undefined)[] = [order[at], order[at + step]];
    label = linkArticles(here, next).get(label);
  }
  return order[to]?.find((one) => one.article === label);
}

const beginning = ([first]: readonly Article[]): string => first?.validFrom ?? '';
