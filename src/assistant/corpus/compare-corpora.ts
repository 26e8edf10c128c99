import type { Article } from '../../domain/law/article.js';
import { linkArticles } from './link-articles.js';
import { plainTitle } from './plain-title.js';

/** One law in which two corpora differ; labels are those of the articles (语料差异). */
export interface LawDifference {
  readonly law: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Same number, other words. */
  readonly changed: readonly string[];
  /** The same rule under another number. */
  readonly renumbered: readonly (readonly [from: string, to: string])[];
}

/** What is different in `newer`, law by law. Of a law with several versions the latest counts. */
export function compareCorpora(older: readonly Article[], newer: readonly Article[]): LawDifference[] {
  const [before, after] = [latestByLaw(older), latestByLaw(newer)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((law): LawDifference[] => {
    const [old, young] = [before.get(law) ?? [], after.get(law) ?? []];
    const links = linkArticles(old, young);
    const texts = new Map(young.map(({ article, text }) => [article, text]));
    const reached = new Set(links.values());
    const pairs = [...links];
    const difference = {
      law,
      added: young.map(({ article }) => article).filter((label) => !reached.has(label)),
      removed: old.map(({ article }) => article).filter((label) => !links.has(label)),
      changed: old
        .filter((one) => links.get(one.article) === one.article && texts.get(one.article) !== one.text)
        .map(({ article }) => article),
      renumbered: pairs.filter(([from, to]) => from !== to),
    };
    const isSame = [difference.added, difference.removed, difference.changed, difference.renumbered].every(
      ({ length }) => length === 0,
    );
    return isSame ? [] : [difference];
  });
}

/** The articles of each law's latest version; a code in parts is one law. */
function latestByLaw(articles: readonly Article[]): Map<string, Article[]> {
  const laws = new Map<string, Article[]>();
  for (const article of articles) {
    const law = plainTitle(article.law);
    laws.set(law, [...(laws.get(law) ?? []), article]);
  }
  for (const [law, all] of laws) {
    const latest = new Map<string, Article>();
    const current = all.filter(({ validTo }) => validTo === null);
    for (const one of current.length > 0 ? current : all) latest.set(one.article, one);
    laws.set(law, [...latest.values()]);
  }
  return laws;
}
