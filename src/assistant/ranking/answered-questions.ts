import { buildInvertedIndex } from '../retrieval/build-inverted-index.js';
import type { InvertedIndex } from '../retrieval/inverted-index.js';
import { ScoreBoard } from '../retrieval/score-board.js';
import type { QuestionTerms } from './question-terms.js';

/** A question that somebody answered, and the positions of the articles that answer it. */
export interface AnsweredQuestion {
  readonly terms: QuestionTerms;
  /** What it says in the statutes' words, with likelihoods. */
  readonly meant: ReadonlyMap<string, number>;
  readonly articles: readonly number[];
  /** How many more articles answer it that this corpus does not have. */
  readonly absent?: number;
}

/** An answered question that resembles the one asked. */
export interface Neighbour {
  readonly question: AnsweredQuestion;
  /** About 1 for the same question, 0 for nothing in common. */
  readonly likeness: number;
}

const FIELD = { weight: 1, saturation: 1.2, lengthPenalty: 0.75 };
const MOST_NEIGHBOURS = 25;
/** A word that no answered question holds tells as much as this. */
const UNKNOWN_RARITY = 5;

/** Remembers answered questions, and finds those that resemble a new one (相似问题). */
export class AnsweredQuestions {
  private readonly bySigns: InvertedIndex;
  private readonly byMeaning: InvertedIndex;
  private readonly board: ScoreBoard;

  constructor(readonly questions: readonly AnsweredQuestion[]) {
    const size = questions.length;
    const said = questions.map(({ terms }) => [...terms.words.keys(), ...terms.pairs.keys()]);
    const meant = questions.map((question) => [...question.meant.keys()]);
    this.bySigns = buildInvertedIndex(size, [{ ...FIELD, termsOf: (number) => said[number] ?? [] }]);
    this.byMeaning = buildInvertedIndex(size, [{ ...FIELD, termsOf: (number) => meant[number] ?? [] }]);
    this.board = new ScoreBoard(size);
  }

  /**
   * Questions that say nearly the same.
   *
   * @param itself left out, so that a question does not answer itself while the ranker learns
   */
  saying({ words, pairs }: QuestionTerms, itself?: number): Neighbour[] {
    return this.nearest(this.bySigns, new Map([...words, ...pairs]), itself);
  }

  /** Questions that mean nearly the same in the statutes' words. */
  meaning(meant: ReadonlyMap<string, number>, itself?: number): Neighbour[] {
    return this.nearest(this.byMeaning, meant, itself);
  }

  private nearest(
    index: InvertedIndex,
    terms: ReadonlyMap<string, number>,
    itself: number | undefined,
  ): Neighbour[] {
    let whole = 0;
    for (const [term, weight] of terms) {
      const number = index.numberOf(term);
      whole += weight * (number === undefined ? UNKNOWN_RARITY : (index.arrays.rarity[number] ?? 0));
    }
    this.board.clear();
    index.score(terms, 1 / (FIELD.saturation * whole || 1), this.board);
    return this.board
      .top(MOST_NEIGHBOURS, (number) => (number === itself ? 0 : 1))
      .flatMap(({ document, score }) => {
        const question = this.questions[document];
        return question ? [{ question, likeness: score }] : [];
      });
  }
}
