import type { Article } from '../../domain/law/article.js';
import { buildInvertedIndex } from './build-inverted-index.js';
import { countTerms } from './count-terms.js';
import { dayNumber } from './day-number.js';
import { loadEverydayFrequencies } from './everyday-frequencies.js';
import { headingText } from './heading-text.js';
import { loadSegmenter } from './segmenter.js';
import { signPairs } from './sign-pairs.js';
import type { StatuteIndex, UnitColumns } from './statute-index.js';
import { wordSalience } from './word-salience.js';

const FOREVER = 99_991_231;

/** The Civil Code answers most disputes between people, so it wins where scores are close (measured). */
const CIVIL_CODE = '中华人民共和国民法典';
const CIVIL_CODE_BOOST = 1.15;

const TEXT_FIELD = { weight: 1, saturation: 1.2, lengthPenalty: 0.6 };
const HEADING_FIELD = { weight: 0.8, saturation: 0.9, lengthPenalty: 0.4 };

/** Indexes a corpus version. Its articles must come in the order in which the store numbers them. */
export async function buildStatuteIndex(
  version: string,
  articles: readonly Article[],
): Promise<StatuteIndex> {
  const [segment, everyday] = await Promise.all([loadSegmenter(), loadEverydayFrequencies()]);
  const texts = articles.map(({ text }) => segment(text));
  const headings = articles.map((article) => segment(headingText(article)));
  const pairs = articles.map(({ text }) => signPairs(text));

  const words = buildInvertedIndex(articles.length, [
    { ...TEXT_FIELD, terms: texts },
    { ...HEADING_FIELD, terms: headings },
  ]);
  const all = [...texts, ...headings].flat();
  const counts = countTerms(all);
  const salience = Float32Array.from(words.arrays.terms, (word) =>
    wordSalience(word, { count: counts.get(word) ?? 0, total: all.length }, everyday),
  );
  return {
    version,
    units: unitColumns(articles),
    words,
    pairs: buildInvertedIndex(articles.length, [{ ...TEXT_FIELD, terms: pairs }]),
    salience,
  };
}

const unitColumns = (articles: readonly Article[]): UnitColumns => ({
  ids: articles.map(({ id }) => id),
  laws: articles.map(({ law }) => law),
  labels: articles.map(({ article }) => article),
  from: Int32Array.from(articles, ({ validFrom, asOf }) => dayNumber(validFrom ?? asOf)),
  to: Int32Array.from(articles, ({ validTo }) => (validTo === null ? FOREVER : dayNumber(validTo))),
  boosts: Float32Array.from(articles, ({ law }) => (law === CIVIL_CODE ? CIVIL_CODE_BOOST : 1)),
});
