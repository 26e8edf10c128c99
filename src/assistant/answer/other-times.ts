import type { Article } from '../../domain/law/article.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { OtherText } from '../../domain/law/other-text.js';
import { sayDay } from '../../domain/law/say-day.js';
import { articleReferences } from '../corpus/article-references.js';
import { plainTitle } from '../corpus/plain-title.js';
import { resolveReference, ruleOn } from '../corpus/resolve-reference.js';
import { transitionalClauses } from '../corpus/transitional-clauses.js';
import type { CorpusSnapshot } from '../retrieval/corpus-snapshot.js';
import type { LawLookup } from '../retrieval/law-lookup.js';
import { withNeighbours } from './with-neighbours.js';

/** Of how many of the quoted articles other versions are shown. */
const LOOKED_AT = 3;
const MOST_CLAUSES = 2;

/** What the rules that are quoted were and became (前后文本). */
export interface OtherTimes {
  readonly texts: readonly OtherText[];
  /** Where a rule stands under another number at another time, and what still points to the old one. */
  readonly notes: readonly string[];
}

/**
 * Looks up what quoted articles said in the versions just before and after, the clauses that say which facts are
 * judged by which, and where a rule has moved to. A law that the corpus has in one version is not read.
 *
 * @param always whether the clauses are shown even then: where the law turns on a day
 */
export async function otherTimes(
  articles: readonly Article[],
  day: IsoDate,
  { lookup, articlesAt }: Pick<CorpusSnapshot, 'lookup' | 'articlesAt'>,
  always: boolean,
): Promise<OtherTimes> {
  const read = new Map<string, Promise<readonly Article[]>>();
  const editionsOf = async (law: string, one = false): Promise<readonly Article[]> => {
    const positions = lookup.unitsOf(law);
    const isOne = new Set(positions.map((position) => lookup.beginsOn(position))).size < 2;
    if (isOne && !one) return [];
    const editions = read.get(plainTitle(law)) ?? articlesAt(positions);
    read.set(plainTitle(law), editions);
    return editions;
  };
  const texts: Unquoted[] = [];
  const notes: string[] = [];
  for (const article of articles.slice(0, LOOKED_AT)) {
    const editions = (await editionsOf(article.law, always)).filter((one) => partOf(one) === partOf(article));
    for (const [why, other] of besides(article, editions)) {
      if (other.text === article.text) notes.push(...renumbered(article, other));
      else texts.push({ why, article: other }, ...clauses(why === 'later' ? other : article, editions));
    }
    if (always) texts.push(...clauses(article, editions));
    for (const reference of articleReferences(article.text)) {
      const targets = await editionsOf(reference.law ?? article.law);
      const { meant } = resolveReference(reference, article, targets, day);
      const newest = beginnings(targets).at(-1);
      const now = meant && newest !== undefined ? ruleOn(newest, meant, targets) : undefined;
      if (meant && now && now.article !== meant.article) notes.push(pointsTo(article, meant, now));
    }
  }
  return {
    texts: unique(texts, articles).map((one) => quoted(one, day, lookup)),
    notes: [...new Set(notes)],
  };
}

type Unquoted = Omit<OtherText, 'article'> & { readonly article: Article };
/** A version of a law is shown beside a question only in so far as it is of the same part. */
const partOf = ({ edition }: Article): string => edition.split('/')[1] ?? '';

const beginnings = (editions: readonly Article[]): IsoDate[] =>
  [...new Set(editions.flatMap(({ validFrom }) => validFrom ?? []))].sort();

/** The same rule in the versions next to its own. */
function besides(article: Article, editions: readonly Article[]): ['earlier' | 'later', Article][] {
  const days = beginnings(editions);
  const at = days.indexOf(article.validFrom ?? '');
  if (at < 0) return [];
  const [before, after] = [days[at - 1], days[at + 1]].map((day) =>
    day === undefined ? undefined : ruleOn(day, article, editions),
  );
  return [
    ...(before ? [['earlier', before] as const] : []),
    ...(after ? [['later', after] as const] : []),
  ].map(([why, other]) => [why, other]);
}

const clauses = (newer: Article, editions: readonly Article[]): Unquoted[] =>
  transitionalClauses(editions.filter(({ edition }) => edition === newer.edition))
    .slice(0, MOST_CLAUSES)
    .map((article) => ({ why: 'transitional', article }));

const renumbered = (article: Article, other: Article): string[] =>
  other.article === article.article
    ? []
    : [
        `${nameOf(article)}的文字没有变，条号变了：在${inForceSince(other)}的文本里是${other.article}。引用时请写明是哪一个文本。`,
      ];

const pointsTo = (citing: Article, meant: Article, now: Article): string =>
  `${nameOf(citing)}里写的${meant.article}，指${nameOf(meant)}在${inForceSince(meant)}的文本；在${inForceSince(now)}的文本里，同一规定是${now.article}。`;

const inForceSince = ({ validFrom }: Article): string =>
  validFrom === null ? '施行日不明' : `${sayDay(validFrom)}起施行`;

const nameOf = ({ law, article }: Article): string => `《${law}》${article}`;

const keyOf = ({ edition, article }: Article): string => `${edition} ${article}`;

/** Each text once, and none that is quoted already. */
function unique(texts: readonly Unquoted[], shown: readonly Article[]): Unquoted[] {
  const taken = new Set(shown.map(keyOf));
  return texts.filter(({ article }) => {
    const isNew = !taken.has(keyOf(article));
    taken.add(keyOf(article));
    return isNew;
  });
}

const quoted = ({ why, article }: Unquoted, day: IsoDate, lookup: LawLookup): OtherText => ({
  why,
  article: withNeighbours(article, article.validFrom ?? day, lookup),
});
