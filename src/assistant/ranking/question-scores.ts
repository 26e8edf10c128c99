import { ScoreBoard } from '../retrieval/score-board.js';
import type { StatuteIndex } from '../retrieval/statute-index.js';
import type { EverydayKnowledge } from './everyday-knowledge.js';
import type { QuestionTerms } from './question-terms.js';

// Measured on development questions: words and pairs of signs together beat either alone, and the hand-written
// table's words help most at a third of the weight of what was said.
const PAIR_WEIGHT = 0.6;
const LAY_WORD_WEIGHT = 0.4;
const LAY_PAIR_WEIGHT = 0.2;
const CAPTION_WEIGHT = 0.8;
const ASKED_WEIGHT = 0.4;
/** So many of a question's words tell what it is about. */
const TELLING = 3;
/** No question is like more lay questions than this. */
const MOST_ASKED = 200;

/**
 * What every unit scores for the question at hand, one board for each way of looking at it. The boards serve
 * question after question.
 */
export class QuestionScores {
  readonly words: ScoreBoard;
  readonly pairs: ScoreBoard;
  /** Words and pairs by the hand-written table of lay terms. */
  readonly lay: ScoreBoard;
  /** What articles are called in everyday words. */
  readonly captions: ScoreBoard;
  /** How like the question those are that people ask about articles: the lengths of their likenesses as arrows. */
  readonly asked: ScoreBoard;
  /** The statutes' words that were learned for the question's words. */
  readonly translated: ScoreBoard;
  /** How much the words tell that a unit shares with the question, each counted once. */
  readonly covered: ScoreBoard;
  /** Which units have each of the words that tell most, the most telling first. */
  private readonly telling: readonly ScoreBoard[];
  /** By chapter. */
  readonly chapters: ScoreBoard;
  readonly titles: ScoreBoard;
  /** Words, pairs, lay terms, captions and lay questions together: the score that needs no learning (基础分). */
  readonly plain: ScoreBoard;

  constructor(
    private readonly index: StatuteIndex,
    private readonly everyday: EverydayKnowledge,
  ) {
    const units = index.units.ids.length;
    const chapters = new Set(index.units.chapters).size;
    const board = (size: number): ScoreBoard => new ScoreBoard(size);
    this.words = board(units);
    this.pairs = board(units);
    this.lay = board(units);
    this.captions = board(units);
    this.asked = board(units);
    this.translated = board(units);
    this.covered = board(units);
    this.telling = Array.from({ length: TELLING }, () => board(units));
    this.plain = board(units);
    this.chapters = board(chapters);
    this.titles = board(chapters);
  }

  /** Fills the board that needs no learning, and those it is made of. */
  scorePlainly(terms: QuestionTerms, isInForce: (unit: number) => boolean): void {
    const { words, pairs, layWords, layPairs } = terms;
    for (const board of [this.words, this.pairs, this.lay, this.captions, this.asked, this.plain])
      board.clear();
    this.index.words.score(words, 1, this.words);
    this.index.pairs.score(pairs, PAIR_WEIGHT, this.pairs);
    this.index.words.score(layWords, LAY_WORD_WEIGHT, this.lay);
    this.index.pairs.score(layPairs, LAY_PAIR_WEIGHT, this.lay);
    this.everyday.captions.score(terms, this.captions);
    this.scoreAsked(terms);
    for (const board of [this.words, this.pairs, this.lay, this.captions, this.asked]) board.keep(isInForce);
    for (const board of [this.words, this.pairs, this.lay]) this.plain.addBoard(board, 1);
    this.plain.multiply(this.index.units.boosts);
    this.plain.addBoard(this.captions, CAPTION_WEIGHT);
    this.plain.addBoard(this.asked, ASKED_WEIGHT * this.everyday.asked.wholeOf(terms));
  }

  private scoreAsked(terms: QuestionTerms): void {
    const squares = new Map<number, number>();
    for (const { question, likeness } of this.everyday.asked.saying(terms, { most: MOST_ASKED }))
      for (const unit of question.articles) squares.set(unit, (squares.get(unit) ?? 0) + likeness ** 2);
    for (const [unit, square] of squares) this.asked.add(unit, Math.sqrt(square));
  }

  /** Fills the other boards. */
  scoreClosely(
    { words, pairs }: QuestionTerms,
    meant: ReadonlyMap<string, number>,
    isInForce: (unit: number) => boolean,
  ): void {
    for (const board of [this.translated, this.covered, this.chapters, this.titles]) board.clear();
    this.index.words.score(meant, 1, this.translated);
    this.translated.keep(isInForce);
    this.index.words.cover(words.keys(), this.covered);
    const telling = this.index.words.mostTelling(words.keys());
    this.telling.forEach((board, number) => {
      board.clear();
      this.index.words.cover(telling.slice(number, number + 1), board);
    });
    this.index.chapters.score(words, 1, this.chapters);
    this.index.titles.score(pairs, 1, this.titles);
  }

  /** How many of so many words that tell most a unit has. */
  tellingOf(unit: number, words: number): number {
    return this.telling.slice(0, words).filter((board) => board.of(unit) > 0).length;
  }
}
