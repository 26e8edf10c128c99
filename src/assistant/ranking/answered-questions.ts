import { buildInvertedIndex } from '../retrieval/build-inverted-index.js';
import type { InvertedIndex } from '../retrieval/inverted-index.js';
import { DIMENSIONS, type LatentSpace, packDirections } from '../retrieval/latent-space.js';
import { ScoreBoard } from '../retrieval/score-board.js';
import { TermLists } from '../retrieval/term-lists.js';
import { TopHeap } from '../retrieval/top-heap.js';
import type { SaidTerms } from './question-terms.js';
import type { WordExpansion } from './word-expansion.js';

/** What of a corpus version answers a question: positions of articles. */
export interface Answer {
  readonly articles: readonly number[];
  /** How many more articles answer it that this corpus does not have. */
  readonly absent?: number;
}

/** A question that somebody answered, and the articles that answer it. */
export interface AnsweredQuestion extends Answer {
  /** Read once, so that they can be made when they are read. */
  readonly terms: SaidTerms;
}

/** An answered question that resembles the one asked. */
export interface Neighbour {
  readonly question: Answer;
  /** About 1 for the same question, 0 for nothing in common. */
  readonly likeness: number;
}

/** Which neighbours are looked for. */
export interface NeighbourLimits {
  /** Number of a question that is left out, so that none answers itself while the ranker learns. */
  readonly itself?: number | undefined;
  readonly most?: number;
}

const FIELD = { weight: 1, saturation: 1.2, lengthPenalty: 0.75 };
const MOST_NEIGHBOURS = 25;
/** A word that no answered question holds tells as much as this. */
const UNKNOWN_RARITY = 5;
/** Directions that are less alike than this have nothing in common. */
const LEAST_NEARNESS = 0.3;

/** Remembers answered questions, and finds those that resemble a new one (相似问题). */
export class AnsweredQuestions {
  readonly answers: readonly Answer[];
  private readonly words = new TermLists();
  private readonly bySigns: InvertedIndex;
  private readonly directions: Int8Array;
  private readonly board: ScoreBoard;

  constructor(
    questions: readonly AnsweredQuestion[],
    private readonly latent: LatentSpace,
  ) {
    this.answers = questions.map(({ articles, absent = 0 }) => ({ articles, absent }));
    this.directions = new Int8Array(questions.length * DIMENSIONS);
    this.bySigns = buildInvertedIndex(questions.length, [
      { ...FIELD, termsOf: (number) => this.take(questions[number], number) },
    ]);
    this.board = new ScoreBoard(questions.length);
  }

  /** Questions that say nearly the same. */
  saying({ words, pairs }: SaidTerms, limits: NeighbourLimits = {}): Neighbour[] {
    return this.nearest(this.bySigns, new Map([...words, ...pairs]), limits);
  }

  /** What finds questions that mean nearly the same in the statutes' words, as an expansion tells them. */
  meaning(expansion: WordExpansion, law: InvertedIndex): MeaningSearch {
    const index = buildInvertedIndex(this.answers.length, [
      { ...FIELD, termsOf: (number) => [...expansion.expand(this.words.at(number), law).keys()] },
    ]);
    return (meant, limits = {}) => this.nearest(index, meant, limits);
  }

  /** Questions that point nearly the same way in the statutes' latent space. */
  pointing({ words }: SaidTerms, { itself, most = MOST_NEIGHBOURS }: NeighbourLimits = {}): Neighbour[] {
    const direction = this.latent.directionOf(words.keys());
    const heap = new TopHeap(most);
    this.answers.forEach((_, number) => {
      const nearness = this.latent.likeness(direction, number, this.directions);
      if (nearness > LEAST_NEARNESS && number !== itself) heap.offer(number, nearness ** 3);
    });
    return this.neighbours(heap.drain());
  }

  /** The words of all questions, each with the article that answers it best. */
  pairs(): { readonly words: readonly string[]; readonly unit: number }[] {
    return this.answers.flatMap(({ articles: [unit] }, number) =>
      unit === undefined ? [] : [{ words: this.words.at(number), unit }],
    );
  }

  /** What a likeness of 1 to a question is worth by BM25. */
  wholeOf({ words, pairs }: SaidTerms): number {
    return wholeOf(this.bySigns, new Map([...words, ...pairs]));
  }

  /** Keeps what one question says, which is asked for once, and gives it in one list. */
  private take(question: AnsweredQuestion | undefined, number: number): string[] {
    if (!question) return [];
    const { words, pairs } = question.terms;
    const said = [...words.keys()];
    this.words.add(said);
    this.directions.set(packDirections(this.latent.directionOf(said)), number * DIMENSIONS);
    return [...said, ...pairs.keys()];
  }

  private nearest(
    index: InvertedIndex,
    terms: ReadonlyMap<string, number>,
    { itself, most = MOST_NEIGHBOURS }: NeighbourLimits,
  ): Neighbour[] {
    this.board.clear();
    index.score(terms, 1 / (wholeOf(index, terms) || 1), this.board);
    return this.neighbours(this.board.top(most, (number) => (number === itself ? 0 : 1)));
  }

  private neighbours(found: readonly { readonly document: number; readonly score: number }[]): Neighbour[] {
    return found.flatMap(({ document, score }) => {
      const question = this.answers[document];
      return question ? [{ question, likeness: score }] : [];
    });
  }
}

/** Finds questions by what they mean. */
export type MeaningSearch = (meant: ReadonlyMap<string, number>, limits?: NeighbourLimits) => Neighbour[];

/** The most that a question of some terms can score. */
function wholeOf(index: InvertedIndex, terms: ReadonlyMap<string, number>): number {
  let whole = 0;
  for (const [term, weight] of terms) {
    const number = index.numberOf(term);
    whole += weight * (number === undefined ? UNKNOWN_RARITY : (index.arrays.rarity[number] ?? 0));
  }
  return FIELD.saturation * whole;
}
