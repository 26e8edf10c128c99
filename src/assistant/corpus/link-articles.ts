import type { Article } from '../../domain/law/article.js';
import { countTerms } from '../retrieval/count-terms.js';
import { signPairs } from '../retrieval/sign-pairs.js';

/** From here on two texts are the same rule in other words. Half of what they say is the same. */
const SAME_RULE = 0.5;
/** A rule that keeps its number is believed to be the same with less. */
const SAME_NUMBER = 0.3;

/**
 * Links each article of a law's older version to the one of the newer version that says the same (条文对应), by label:
 * first word for word, then under the same number, then by likeness, the likest first. An article that nothing
 * follows has no link.
 */
export function linkArticles(
  older: readonly Pick<Article, 'article' | 'text'>[],
  newer: readonly Pick<Article, 'article' | 'text'>[],
): Map<string, string> {
  const links = new Map<string, string>();
  const taken = new Set<string>();
  const link = (from: string, to: string): void => {
    if (links.has(from) || taken.has(to)) return;
    links.set(from, to);
    taken.add(to);
  };
  const labels = new Map(newer.map(({ article, text }) => [article, text]));
  for (const { article, text } of older) if (labels.get(article) === text) link(article, article);
  const byText = new Map(newer.map(({ article, text }) => [text, article]));
  for (const { article, text } of older) {
    const same = byText.get(text);
    if (same !== undefined) link(article, same);
  }

  const [left, free] = [
    older.filter(({ article }) => !links.has(article)).map(counted),
    newer.filter(({ article }) => !taken.has(article)).map(counted),
  ];
  const likeness = left.flatMap((one) =>
    free.map((other) => ({ from: one.label, to: other.label, likeness: likenessOf(one, other) })),
  );
  const believed = likeness.filter((one) => one.likeness >= (one.from === one.to ? SAME_NUMBER : SAME_RULE));
  believed.sort((one, other) => other.likeness - one.likeness || (one.from === one.to ? -1 : 1));
  for (const { from, to } of believed) link(from, to);
  return new Map(
    older.flatMap(({ article }) => {
      const to = links.get(article);
      return to === undefined ? [] : [[article, to] as const];
    }),
  );
}

interface CountedText {
  readonly label: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
}

function counted({ article, text }: Pick<Article, 'article' | 'text'>): CountedText {
  const pairs = signPairs(text);
  return { label: article, pairs: countTerms(pairs), size: pairs.length };
}

/** Share of the pairs of signs that two texts have in common (Dice), from 0 to 1. */
function likenessOf(one: CountedText, other: CountedText): number {
  let common = 0;
  for (const [pair, times] of one.pairs) common += Math.min(times, other.pairs.get(pair) ?? 0);
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}
