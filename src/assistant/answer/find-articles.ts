import type { Article } from '../../domain/law/article.js';
import { isInForce } from '../../domain/law/is-in-force.js';
import type { AbsentArticle } from '../captions/caption-index.js';
import type { CardMatch } from '../cards/match-cards.js';
import type { CorpusSnapshot } from '../retrieval/corpus-snapshot.js';
import type { NamedArticle } from '../retrieval/law-lookup.js';
import { questionSupport } from '../retrieval/question-support.js';
import type { StatuteDocument } from '../retrieval/statute-retriever.js';
import type { AskedQuestion } from './asked-question.js';
import { SURE_FROM } from './fitting-cards.js';

/**
 * From here on the corpus is taken to speak to a question. Set on development questions: 98 % of theirs lie above,
 * 98 % of the off-topic ones below.
 */
const SUPPORTED_FROM = 0.62;
/**
 * A question that no card fits and that is judged less likely than this to be answered here is declined. One in
 * twenty development questions that have an answer lies below.
 */
const ANSWERED_FROM = 0.04;
const MOST_ARTICLES = 5;
/** An article is quoted beside the best one only when it comes at least this near to it. */
const QUOTED_FROM = 0.7;
/** Where the law in force on the day scores less than this share of what scored at any time, the rule came later. */
const IN_FORCE_SHARE = 0.5;

/** What the corpus holds on a question, or why it holds nothing. */
export type Finding =
  | { readonly articles: readonly Article[] }
  | { readonly missing: 'unsupported' | 'not-in-force' }
  | { readonly missing: 'elsewhere'; readonly absent: AbsentArticle | undefined }
  | { readonly missing: 'no-such-article'; readonly named: readonly NamedArticle[] };

/**
 * Finds the articles to quote: those that the question names, those that fitting cards rest on, and those that
 * retrieval found, in this order; only what is in force on the day.
 *
 * @param retrieve the retriever for the day, best first
 */
export async function findArticles(
  { simplified, day }: AskedQuestion,
  cards: readonly CardMatch[],
  snapshot: CorpusSnapshot,
  retrieve: () => Promise<readonly StatuteDocument[]>,
): Promise<Finding> {
  const { search, lookup } = snapshot;
  const named = lookup.named(simplified, day);
  const found = named.flatMap(({ position }) => position ?? []);
  if (named.length > 0 && found.length === 0) return { missing: 'no-such-article', named };
  const supported =
    found.length > 0 ||
    cards.length > 0 ||
    questionSupport(simplified, search.index, search.segment) >= SUPPORTED_FROM;
  if (!supported) return { missing: 'unsupported' };
  const inForceShare = search.inForceShare(simplified, day);
  if (found.length === 0 && cards.length === 0 && inForceShare >= IN_FORCE_SHARE) {
    const { likelihood, absent } = search.judge(simplified, day);
    if (likelihood < ANSWERED_FROM) return { missing: 'elsewhere', absent };
  }

  const sure = cards.filter(({ fit }) => fit >= SURE_FROM);
  const byCard = sure.flatMap(({ card }) => lookup.find(card.law, card.article, day) ?? []);
  const fixed = await snapshot.articlesAt([...new Set([...found, ...byCard])]);
  const articles = unique([...fixed, ...best(await retrieve(), inForceShare)])
    .filter((article) => isInForce(article, day))
    .slice(0, MOST_ARTICLES);
  return articles.length > 0 ? { articles } : { missing: 'not-in-force' };
}

/** Of what was retrieved that which comes near the best; nothing where the day's law is far from what fits. */
function best(documents: readonly StatuteDocument[], inForceShare: number): Article[] {
  if (inForceShare < IN_FORCE_SHARE) return [];
  return documents
    .filter(({ metadata }) => metadata.closeness >= QUOTED_FROM)
    .map(({ metadata }) => metadata.article);
}

const unique = (articles: readonly Article[]): Article[] => [
  ...new Map(articles.map((article) => [`${article.edition} ${article.article}`, article])).values(),
];
