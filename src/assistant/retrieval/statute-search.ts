import type { IsoDate } from '../../domain/law/iso-date.js';
import { countTerms } from './count-terms.js';
import { dayNumber } from './day-number.js';
import { expandQuestion } from './expand-question.js';
import { ScoreBoard } from './score-board.js';
import type { Segmenter } from './segmenter.js';
import { signPairs } from './sign-pairs.js';
import type { StatuteIndex } from './statute-index.js';
import { ASKING_PHRASES } from './stop-words.js';

/** A unit that was found, by its position in the corpus version. */
export interface Hit {
  readonly position: number;
  readonly score: number;
}

// Measured on the development questions: words and pairs of signs together beat either alone, and the
// statutes' words for what was said in lay words help most at a third of the weight of what was said.
const PAIR_WEIGHT = 0.6;
const EXPANSION_WORD_WEIGHT = 0.4;
const EXPANSION_PAIR_WEIGHT = 0.2;

/** Finds the articles that speak to a question, among those in force on a day. */
export class StatuteSearch {
  private readonly board: ScoreBoard;

  constructor(
    readonly index: StatuteIndex,
    readonly segment: Segmenter,
  ) {
    this.board = new ScoreBoard(index.units.ids.length);
  }

  /**
   * The best articles, best first. Those not in force on the day are left out before anything is ranked.
   *
   * @param question in simplified script
   */
  search(question: string, day: IsoDate, limit: number): Hit[] {
    const { units } = this.index;
    const date = dayNumber(day);
    this.scoreQuestion(question);
    return this.board
      .takeTop(limit, (unit) =>
        (units.from[unit] ?? 0) <= date && date < (units.to[unit] ?? 0) ? (units.boosts[unit] ?? 1) : 0,
      )
      .map(({ document, score }) => ({ position: document, score }));
  }

  /** The score of the best article of any time: what the law of some day can be held against. */
  bestScoreEver(question: string): number {
    this.scoreQuestion(question);
    return this.board.takeTop(1, (unit) => this.index.units.boosts[unit] ?? 1)[0]?.score ?? 0;
  }

  private scoreQuestion(question: string): void {
    const { words, pairs } = this.index;
    const asked = countTerms(this.segment(question));
    words.score(asked, 1, this.board);
    pairs.score(countTerms(signPairs(question.replace(ASKING_PHRASES, ' '))), PAIR_WEIGHT, this.board);
    this.scoreExpansion(question, asked);
  }

  private scoreExpansion(question: string, asked: ReadonlyMap<string, number>): void {
    const { words, pairs } = this.index;
    const wordShares = new Map<string, number>();
    const pairShares = new Map<string, number>();
    for (const [phrase, share] of expandQuestion(question).statute) {
      for (const word of this.segment(phrase)) if (!asked.has(word)) wordShares.set(word, share);
      for (const pair of signPairs(phrase)) pairShares.set(pair, share);
    }
    words.score(wordShares, EXPANSION_WORD_WEIGHT, this.board);
    pairs.score(pairShares, EXPANSION_PAIR_WEIGHT, this.board);
  }
}
