import type { StatuteIndex } from '../retrieval/statute-index.js';
import type { QuestionTerms } from './question-terms.js';
import type { QuestionKnowledge } from './weigh-question.js';

/** From one number to another. */
type Range = readonly [low: number, high: number];

// Up to the lower one a question counts as unlike all that was learned from, from the upper one on as one of them. Set on
// development questions of the kind that was learned from beside others of quite another kind: half of the former lie
// above a likeness of 0.3 and a familiarity of 0.8, half of the latter below 0.12 and 0.4.
const LIKENESS: Range = [0.05, 0.3];
const FAMILIARITY: Range = [0.55, 0.95];

// What the learned order gets to say, from a question unlike all to one of them. Measured on both kinds: to hear the plain
// order alone, or the learned one alone where it remembers no question, finds fewer right articles of either kind.
const REMEMBERING: Range = [0.3, 1];
const WITHOUT_MEMORY: Range = [0.5, 0.8];

/** A word that occurs in no statute tells as much as this. */
const UNKNOWN_RARITY = 6;

/**
 * How far what was learned can be trusted with a question (领域内判断), from 0 to 1: by the answered question that
 * is likest, and where none are remembered by the share of its words that were learned at all. A question without
 * words is left to the plain order.
 */
export function trustIn(
  { answered, expansion }: QuestionKnowledge,
  terms: QuestionTerms,
  { words }: StatuteIndex,
): number {
  if (answered)
    return between(REMEMBERING, within(LIKENESS, answered.questions.saying(terms)[0]?.likeness ?? 0));
  const known = [...terms.words.keys()].filter((word) => expansion.table.has(word));
  const whole = words.rarityOf(terms.words.keys(), UNKNOWN_RARITY);
  if (whole === 0) return 0;
  return between(WITHOUT_MEMORY, within(FAMILIARITY, words.rarityOf(known, UNKNOWN_RARITY) / whole));
}

const within = ([low, high]: Range, measure: number): number =>
  Math.min(1, Math.max(0, (measure - low) / (high - low)));

const between = ([low, high]: Range, share: number): number => low + (high - low) * share;
