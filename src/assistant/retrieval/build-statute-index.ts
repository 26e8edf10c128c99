import type { Article } from '../../domain/law/article.js';
import { buildInvertedIndex } from './build-inverted-index.js';
import { buildLatentSpace } from './build-latent-space.js';
import { dayNumber } from './day-number.js';
import { loadEverydayFrequencies } from './everyday-frequencies.js';
import { headingText } from './heading-text.js';
import { LatentSpace } from './latent-space.js';
import { type NumberedChapters, numberChapters } from './number-chapters.js';
import { packSigns } from './pack-signs.js';
import { loadSegmenter } from './segmenter.js';
import { signPairs } from './sign-pairs.js';
import type { StatuteIndex, UnitColumns } from './statute-index.js';
import { TermLists } from './term-lists.js';
import { wordSalience } from './word-salience.js';

const FOREVER = 99_991_231;

/** The Civil Code answers most disputes between people, so it wins where scores are close (measured). */
const CIVIL_CODE = '中华人民共和国民法典';
const CIVIL_CODE_BOOST = 1.15;

const TEXT_FIELD = { weight: 1, saturation: 1.2, lengthPenalty: 0.6 };
const HEADING_FIELD = { weight: 0.8, saturation: 0.9, lengthPenalty: 0.4 };
const PAIR_FIELD = { weight: 1, saturation: 0.9, lengthPenalty: 0.4 };
const CHAPTER_FIELD = { weight: 1, saturation: 0.9, lengthPenalty: 0.4 };

/** Indexes a corpus version. Its articles must come in the order in which the store numbers them. */
export async function buildStatuteIndex(
  version: string,
  articles: readonly Article[],
): Promise<StatuteIndex> {
  const segment = await loadSegmenter();
  const numbered = numberChapters(articles);
  const { chapters, members } = numbered;
  const headings = members.map(([first = 0]) => headingOf(articles[first]));
  const [textWords, headingWords] = [new TermLists(), new TermLists()];
  for (const { text } of articles) textWords.add(segment(text));
  for (const heading of headings) headingWords.add(segment(heading));

  const words = buildInvertedIndex(articles.length, [
    { ...TEXT_FIELD, termsOf: (unit) => textWords.at(unit) },
    { ...HEADING_FIELD, termsOf: (unit) => headingWords.at(chapters[unit] ?? 0) },
  ]);
  const everyday = await loadEverydayFrequencies(words.arrays.terms);
  const wordsOfChapter = (chapter: number): string[] =>
    (members[chapter] ?? []).flatMap((unit) => [...headingWords.at(chapter), ...textWords.at(unit)]);
  const counts = new Map<string, number>();
  let total = 0;
  members.forEach((_, chapter) => {
    for (const word of wordsOfChapter(chapter)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      total++;
    }
  });
  return {
    version,
    units: unitColumns(articles, numbered),
    words,
    pairs: buildInvertedIndex(articles.length, [
      {
        ...PAIR_FIELD,
        termsOf: (unit) => signPairs(`${headings[chapters[unit] ?? 0] ?? ''} ${articles[unit]?.text ?? ''}`),
      },
    ]),
    chapters: buildInvertedIndex(members.length, [{ ...CHAPTER_FIELD, termsOf: wordsOfChapter }]),
    titles: buildInvertedIndex(members.length, [
      { ...CHAPTER_FIELD, termsOf: (chapter) => signPairs(headings[chapter] ?? '') },
    ]),
    salience: Float32Array.from(words.arrays.terms, (word) =>
      wordSalience(word, { count: counts.get(word) ?? 0, total }, everyday),
    ),
    latent: new LatentSpace(buildLatentSpace(words, articles.length), words),
  };
}

const headingOf = (article: Article | undefined): string => (article ? headingText(article) : '');

function unitColumns(articles: readonly Article[], { chapters }: NumberedChapters): UnitColumns {
  const { offsets, signs } = packSigns(articles.map(({ text }) => text));
  return {
    ids: articles.map(({ id }) => id),
    laws: articles.map(({ law }) => law),
    labels: articles.map(({ article }) => article),
    from: Int32Array.from(articles, ({ validFrom, asOf }) => dayNumber(validFrom ?? asOf)),
    to: Int32Array.from(articles, ({ validTo }) => (validTo === null ? FOREVER : dayNumber(validTo))),
    boosts: Float32Array.from(articles, ({ law }) => (law === CIVIL_CODE ? CIVIL_CODE_BOOST : 1)),
    chapters,
    signOffsets: offsets,
    signs,
  };
}
