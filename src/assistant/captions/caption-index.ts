import type { Card } from '../cards/card.js';
import { plainTitle } from '../corpus/plain-title.js';
import type { QuestionTerms } from '../ranking/question-terms.js';
import { buildInvertedIndex } from '../retrieval/build-inverted-index.js';
import { dayNumber } from '../retrieval/day-number.js';
import type { InvertedIndex } from '../retrieval/inverted-index.js';
import type { LawLookup } from '../retrieval/law-lookup.js';
import { ScoreBoard } from '../retrieval/score-board.js';
import type { Segmenter } from '../retrieval/segmenter.js';
import { signPairs } from '../retrieval/sign-pairs.js';
import type { Caption } from './caption.js';

const FIELD = { weight: 1, saturation: 0.9, lengthPenalty: 0.3 };
const PAIR_WEIGHT = 0.6;
/** No question is about more articles than this. */
const MOST_CAPTIONS = 400;
const LOOKED_AT = 20;

/** An article that fits a question and is not there. */
export interface AbsentArticle {
  readonly law: string;
  readonly article: string;
  readonly score: number;
}

/** Everyday words for some units of a corpus version. */
export interface CaptionedUnits {
  /** The law and the label that the words are for. */
  readonly law: string;
  readonly article: string;
  /** All versions of the article; none where the corpus does not have it. */
  readonly units: readonly number[];
  readonly words: string;
}

/**
 * Finds articles by what they are called in everyday words (白话提要检索): by their captions, and by the questions of
 * the cards that rest on them.
 */
export class CaptionIndex {
  private readonly words: InvertedIndex;
  private readonly signs: InvertedIndex;
  private readonly board: ScoreBoard;

  constructor(
    readonly captioned: readonly CaptionedUnits[],
    segment: Segmenter,
  ) {
    const size = captioned.length;
    const wordsOf = (at: number): string => captioned[at]?.words ?? '';
    this.words = buildInvertedIndex(size, [{ ...FIELD, termsOf: (at) => segment(wordsOf(at)) }]);
    this.signs = buildInvertedIndex(size, [{ ...FIELD, termsOf: (at) => signPairs(wordsOf(at)) }]);
    this.board = new ScoreBoard(size);
  }

  /** The captions and cards whose articles a corpus version has. */
  static of(
    captions: readonly Caption[],
    cards: readonly Card[],
    lookup: LawLookup,
    segment: Segmenter,
  ): CaptionIndex {
    const captioned = new Map<string, CaptionedUnits>();
    const add = (law: string, article: string, units: readonly number[], words: string): void => {
      const key = `${plainTitle(law)} ${article} ${units.join()}`;
      const known = captioned.get(key);
      captioned.set(key, { law, article, units, words: known ? `${known.words} ${words}` : words });
    };
    for (const { law, article, before, words } of captions) {
      const end = before === undefined ? Number.POSITIVE_INFINITY : dayNumber(before);
      const units = lookup.versions(law, article).filter((unit) => lookup.beginsOn(unit) < end);
      add(law, article, units, words);
    }
    for (const { law, article, title, questions } of cards)
      add(law, article, lookup.versions(law, article), [title, ...questions].join(' '));
    return new CaptionIndex([...captioned.values()], segment);
  }

  /** The words of all captions, each with a unit that it is the caption of. */
  pairs(segment: Segmenter): { readonly words: readonly string[]; readonly unit: number }[] {
    return this.captioned.flatMap(({ units, words }) => {
      const [unit] = units;
      return unit === undefined ? [] : [{ words: [...new Set(segment(words))], unit }];
    });
  }

  /** Adds to each unit what its caption scores for a question. */
  score({ words, pairs }: QuestionTerms, board: ScoreBoard): void {
    this.board.clear();
    this.words.score(words, 1, this.board);
    this.signs.score(pairs, PAIR_WEIGHT, this.board);
    for (const { document, score } of this.board.top(MOST_CAPTIONS))
      for (const unit of this.captioned[document]?.units ?? []) board.add(unit, score);
  }

  /** For the question that was scored last: what fits best of all that is not in force here; undefined where nothing does. */
  bestAbsent(isInForce: (unit: number) => boolean): AbsentArticle | undefined {
    for (const { document, score } of this.board.top(LOOKED_AT)) {
      const one = this.captioned[document];
      if (one && !one.units.some(isInForce)) return { law: one.law, article: one.article, score };
    }
    return undefined;
  }
}
