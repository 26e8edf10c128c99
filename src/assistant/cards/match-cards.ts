import { expandQuestion } from '../retrieval/expand-question.js';
import type { Segmenter } from '../retrieval/segmenter.js';
import { signPairs } from '../retrieval/sign-pairs.js';
import { ASKING_PHRASES } from '../retrieval/stop-words.js';
import type { Card } from './card.js';

/** A card and how well it fits a question: from 0 for nothing in common to 1.9 for a question the card asks itself. */
export interface CardMatch {
  readonly card: Card;
  readonly fit: number;
}

/** How well one of the card's own questions is hit counts most; its other words and topics help. */
const WORD_WEIGHT = 0.5;
const TOPIC_WEIGHT = 0.4;

interface PreparedCard {
  readonly card: Card;
  readonly questions: readonly ReadonlySet<string>[];
  readonly words: ReadonlySet<string>;
  readonly statuteWords: ReadonlySet<string>;
}

/** Finds the cards that fit a question. */
export class CardMatcher {
  private readonly cards: readonly PreparedCard[];

  constructor(
    cards: readonly Card[],
    private readonly segment: Segmenter,
  ) {
    this.cards = cards.map((card) => {
      const asked = [card.title, ...card.questions];
      return {
        card,
        questions: asked.map(pairsAsked),
        words: new Set(segment([...asked, card.summary].join(' '))),
        statuteWords: statuteWords(asked.join(' ')),
      };
    });
  }

  /** All cards, the best first. */
  match(question: string): CardMatch[] {
    const pairs = pairsAsked(question);
    const words = new Set(this.segment(question));
    const topics = statuteWords(question);
    return this.cards
      .map(({ card, questions, ...known }) => ({
        card,
        fit:
          Math.max(...questions.map((asked) => likeness(pairs, asked))) +
          WORD_WEIGHT * share(words, known.words) +
          TOPIC_WEIGHT * share(topics, known.statuteWords),
      }))
      .sort((left, right) => right.fit - left.fit);
  }
}

const pairsAsked = (question: string): Set<string> =>
  new Set(signPairs(question.replace(ASKING_PHRASES, ' ')));

const statuteWords = (text: string): Set<string> => new Set(expandQuestion(text).statute.keys());

const common = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((member) => other.has(member)).length;

/** Dice's measure: 1 for the same pairs of signs, 0 for none in common. */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  (2 * common(one, other)) / Math.max(1, one.size + other.size);

const share = (part: ReadonlySet<string>, whole: ReadonlySet<string>): number =>
  common(part, whole) / Math.max(1, part.size);
