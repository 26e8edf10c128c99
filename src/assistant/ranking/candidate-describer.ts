import type { StatuteIndex } from '../retrieval/statute-index.js';
import type { Scored } from '../retrieval/top-heap.js';
import { ArticleForms } from './article-forms.js';
import type { AskedAbout } from './asked-about.js';
import type { Candidates } from './candidate-finder.js';
import type { CandidateTable } from './candidate-table.js';
import {
  type About,
  COLUMN,
  FEATURES,
  type Feature,
  type Rememberers,
  SHARES,
  type Shared,
  type Vote,
  type Voters,
} from './features.js';
import type { NeighbourVotes } from './neighbour-votes.js';
import type { QuestionScores } from './question-scores.js';
import { SignOverlap } from './sign-overlap.js';
import type { UnitGroups } from './unit-groups.js';
import type { WeighedQuestion } from './weighed-question.js';

const WIDTH = FEATURES.length;
/** The rank of what is not on a list at all. */
const UNRANKED = 500;
/** The best by the plain score that say which laws and chapters the question is about. */
const SHARING = 30;
const RANKED_CAPTIONS = 60;
const RANKED_ASKED = 60;
/** A word that occurs in no statute tells as much as this. */
const UNKNOWN_RARITY = 6;

/** What is told by signs rather than by words. */
type Overlapping = 'longestRun' | 'pairOverlap' | 'triples';

/** Describes candidates to the ranker, one row of features for each. */
export class CandidateDescriber {
  private rows = new Float32Array(0);
  private readonly forms: ArticleForms;

  constructor(
    private readonly index: StatuteIndex,
    private readonly groups: UnitGroups,
    private readonly scores: QuestionScores,
  ) {
    this.forms = new ArticleForms(index.units, groups);
  }

  /** The rows are good until the next call. */
  describe(question: WeighedQuestion, candidates: Candidates): CandidateTable {
    const { units } = candidates;
    const rows = this.roomFor(units.length);
    const columns = this.columnsFor(question, candidates);
    const entries = Object.entries(columns) as [Feature, (unit: number) => number][];
    for (const [name, measure] of entries) {
      const column = COLUMN[name];
      units.forEach((unit, row) => {
        rows[row * WIDTH + column] = measure(unit);
      });
    }
    this.describeOverlap(question, units, rows);
    compareWithBest(rows, units.length);
    return { units, rows, width: WIDTH };
  }

  private columnsFor(
    { terms, meant, learned, told, lay: layVotes, votes }: WeighedQuestion,
    { byPlain, byTranslation }: Candidates,
  ): Record<Exclude<Feature, Overlapping | Shared<string>>, (unit: number) => number> {
    const { words, pairs, lay, captions, asked, plain, translated, covered, chapters, titles } = this.scores;
    const { lawNumbers, chapters: chapterOf, kinds } = this.groups;
    const best = {
      words: words.best(),
      pairs: pairs.best(),
      lay: lay.best(),
      captions: captions.best(),
      asked: asked.best(),
      plain: plain.best(),
      translated: translated.best(),
      chapter: chapters.best(),
    };
    const [plainRanks, translatedRanks] = [ranksOf(byPlain), ranksOf(byTranslation)];
    const voteRanks = ranksOf(
      [...votes]
        .map(([document, score]) => ({ document, score }))
        .sort((one, other) => other.score - one.score || one.document - other.document),
    );
    const byCaption = captions.top(RANKED_CAPTIONS);
    const captionRanks = ranksOf(byCaption);
    const byAsked = asked.top(RANKED_ASKED);
    const askedRanks = ranksOf(byAsked);
    const askedLaws = sharesOf(byAsked, (unit) => lawNumbers[unit] ?? 0);
    const askedChapters = sharesOf(byAsked, (unit) => chapterOf[unit] ?? 0);
    const captionLaws = sharesOf(byCaption, (unit) => lawNumbers[unit] ?? 0);
    const captionChapters = sharesOf(byCaption, (unit) => chapterOf[unit] ?? 0);
    const lawShares = sharesOf(byPlain, (unit) => lawNumbers[unit] ?? 0);
    const chapterShares = sharesOf(byPlain, (unit) => chapterOf[unit] ?? 0);
    const direction = this.index.latent.directionOf(terms.words.keys());
    const whole = this.index.words.rarityOf(terms.words.keys(), UNKNOWN_RARITY) || 1;
    const wordCount = terms.words.size;
    const plainly = (unit: number): number => plain.of(unit) / best.plain;
    const beside = (unit: number, distance: number, measure: (unit: number) => number): number =>
      Math.max(
        ...[unit - distance, unit + distance].map((next) => (this.isBeside(unit, next) ? measure(next) : 0)),
      );
    return {
      words: (unit) => words.of(unit) / best.words,
      pairs: (unit) => pairs.of(unit) / best.pairs,
      lay: (unit) => lay.of(unit) / best.lay,
      captions: (unit) => captions.of(unit) / best.captions,
      asked: (unit) => asked.of(unit) / best.asked,
      plain: plainly,
      translated: (unit) => translated.of(unit) / best.translated,
      chapter: (unit) => chapters.of(chapterOf[unit] ?? 0) / best.chapter,
      plainRank: (unit) => plainRanks.get(unit) ?? Math.log(UNRANKED),
      translatedRank: (unit) => translatedRanks.get(unit) ?? Math.log(UNRANKED),
      captionRank: (unit) => captionRanks.get(unit) ?? Math.log(UNRANKED),
      askedRank: (unit) => askedRanks.get(unit) ?? Math.log(UNRANKED),
      title: (unit) => titles.of(chapterOf[unit] ?? 0),
      covered: (unit) => covered.of(unit) / whole,
      captionCover: (unit) => captions.of(unit) / whole,
      askedCover: (unit) => asked.of(unit),
      tellingOfOne: (unit) => this.scores.tellingOf(unit, 1),
      tellingOfTwo: (unit) => this.scores.tellingOf(unit, 2),
      tellingOfThree: (unit) => this.scores.tellingOf(unit, 3),
      latent: (unit) => this.index.latent.likeness(direction, unit),
      nextPlain: (unit) => beside(unit, 1, (next) => plain.of(next)) / best.plain,
      secondNextPlain: (unit) => beside(unit, 2, (next) => plain.of(next)) / best.plain,
      nextTranslated: (unit) => beside(unit, 1, (next) => translated.of(next)) / best.translated,
      nextCaption: (unit) => beside(unit, 1, (next) => captions.of(next)) / best.captions,
      nextAsked: (unit) => beside(unit, 1, (next) => asked.of(next)) / best.asked,
      secondNextAsked: (unit) => beside(unit, 2, (next) => asked.of(next)) / best.asked,
      lawShare: (unit) => lawShares.get(lawNumbers[unit] ?? 0) ?? 0,
      chapterShare: (unit) => chapterShares.get(chapterOf[unit] ?? 0) ?? 0,
      captionLawShare: (unit) => captionLaws.get(lawNumbers[unit] ?? 0) ?? 0,
      captionChapterShare: (unit) => captionChapters.get(chapterOf[unit] ?? 0) ?? 0,
      askedLawShare: (unit) => askedLaws.get(lawNumbers[unit] ?? 0) ?? 0,
      askedChapterShare: (unit) => askedChapters.get(chapterOf[unit] ?? 0) ?? 0,
      kind: (unit) => kinds[unit] ?? 0,
      length: (unit) => Math.log(1 + this.lengthOf(unit)),
      placeInLaw: (unit) => this.forms.of(unit).place,
      lawLength: (unit) => this.forms.of(unit).lawLength,
      items: (unit) => this.forms.of(unit).items,
      isPenal: (unit) => Number(this.forms.of(unit).isPenal),
      questionWords: () => wordCount,
      bestWords: () => best.words / Math.max(1, wordCount),
      bestPlain: () => best.plain / Math.max(1, wordCount),
      bestTranslated: () => (meant.size === 0 ? 0 : best.translated),
      ...this.votesBy('laySaid', layVotes.said),
      ...this.votesBy('layMeant', layVotes.meant),
      ...this.votesBy('layNear', layVotes.near),
      ...aboutOf('lay', layVotes.about, plainly),
      ...this.votesBy('said', learned.said),
      ...this.votesBy('meant', learned.meant),
      ...this.votesBy('near', learned.near),
      ...this.votesBy('toldSaid', told.said),
      ...this.votesBy('toldMeant', told.meant),
      ...this.votesBy('toldNear', told.near),
      nextVotes: (unit) => beside(unit, 1, (next) => votes.get(next) ?? 0),
      votesRank: (unit) => voteRanks.get(unit) ?? Math.log(UNRANKED),
      ...aboutOf('learned', learned.about, plainly),
    };
  }

  private votesBy<By extends Voters>(by: By, { likest, articles, laws, chapters }: NeighbourVotes) {
    const { lawNumbers, chapters: chapterOf } = this.groups;
    return {
      [`${by}Likest`]: (unit: number) => likest.get(unit) ?? 0,
      [`${by}Article`]: (unit: number) => articles.get(unit) ?? 0,
      [`${by}Law`]: (unit: number) => laws.get(lawNumbers[unit] ?? 0) ?? 0,
      [`${by}Chapter`]: (unit: number) => chapters.get(chapterOf[unit] ?? 0) ?? 0,
    } as Record<Vote<By>, (unit: number) => number>;
  }

  private describeOverlap({ terms }: WeighedQuestion, units: readonly number[], rows: Float32Array): void {
    const { signs, signOffsets } = this.index.units;
    const overlap = new SignOverlap(terms.text);
    units.forEach((unit, row) => {
      const { longest, pairs, triples } = overlap.with(
        signs,
        signOffsets[unit] ?? 0,
        signOffsets[unit + 1] ?? 0,
      );
      rows[row * WIDTH + COLUMN.longestRun] = longest;
      rows[row * WIDTH + COLUMN.pairOverlap] = pairs;
      rows[row * WIDTH + COLUMN.triples] = triples;
    });
  }

  private lengthOf(unit: number): number {
    const { signOffsets } = this.index.units;
    return (signOffsets[unit + 1] ?? 0) - (signOffsets[unit] ?? 0);
  }

  private isBeside(one: number, other: number): boolean {
    const { lawNumbers } = this.groups;
    return lawNumbers[other] !== undefined && lawNumbers[one] === lawNumbers[other];
  }

  private roomFor(count: number): Float32Array {
    if (this.rows.length < count * WIDTH) this.rows = new Float32Array(2 * count * WIDTH);
    return this.rows;
  }
}

/** Tells what is compared as shares of the best candidate's. */
function compareWithBest(rows: Float32Array, count: number): void {
  for (const [measure, share] of SHARES) {
    let best = 0;
    for (let at = measure; at < count * WIDTH; at += WIDTH) best = Math.max(best, rows[at] ?? 0);
    for (let row = 0; row < count * WIDTH; row += WIDTH)
      rows[row + share] = best === 0 ? 0 : (rows[row + measure] ?? 0) / best;
  }
}

const aboutOf = <Of extends Rememberers>(
  of: Of,
  { article, law, chapter, together }: AskedAbout,
  scoreOf: (unit: number) => number,
) =>
  ({
    [`${of}Count`]: article,
    [`${of}LawCount`]: law,
    [`${of}ChapterCount`]: chapter,
    [`${of}Together`]: (unit: number) => Math.max(0, ...[...together(unit)].map(scoreOf)),
  }) as Record<About<Of>, (unit: number) => number>;

const ranksOf = (best: readonly Scored[]): Map<number, number> =>
  new Map(best.map(({ document }, rank) => [document, Math.log(1 + rank)]));

/** For each group the share of the best units' scores that its own have. */
function sharesOf(best: readonly Scored[], groupOf: (unit: number) => number): Map<number, number> {
  const shares = new Map<number, number>();
  const top = best.slice(0, SHARING);
  const whole = top.reduce((sum, { score }) => sum + score, 0) || 1;
  for (const { document, score } of top)
    shares.set(groupOf(document), (shares.get(groupOf(document)) ?? 0) + score / whole);
  return shares;
}
