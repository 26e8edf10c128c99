import type { StatuteIndex } from '../retrieval/statute-index.js';
import type { QuestionTerms } from './question-terms.js';
import type { QuestionKnowledge } from './weigh-question.js';

/** Below the first nothing learned is trusted, from the second on all of it. */
type Range = readonly [none: number, all: number];

// Set on development questions of the kind that was learned from beside others of quite another kind: half of the
// former lie above a likeness of 0.3 and a familiarity of 0.8, half of the latter below 0.12 and 0.4.
const LIKENESS: Range = [0.05, 0.3];
const FAMILIARITY: Range = [0.55, 0.95];

// Where answered questions are remembered, the learned order keeps this say even with a question like none of them.
const LEAST_REMEMBERING = 0.3;

/** A word that occurs in no statute tells as much as this. */
const UNKNOWN_RARITY = 6;

/**
 * How far what was learned can be trusted with a question (领域内判断), from 0 to 1: by the answered question that
 * is likest, and where none are remembered by the share of its words that were learned at all. With answered questions
 * it is never below 0.3.
 */
export function trustIn(
  { answered, expansion }: QuestionKnowledge,
  terms: QuestionTerms,
  { words }: StatuteIndex,
): number {
  if (answered) {
    const likest = within(LIKENESS, answered.saying(terms)[0]?.likeness ?? 0);
    return LEAST_REMEMBERING + (1 - LEAST_REMEMBERING) * likest;
  }
  const known = [...terms.words.keys()].filter((word) => expansion.table.has(word));
  const whole = words.rarityOf(terms.words.keys(), UNKNOWN_RARITY);
  return whole === 0 ? 0 : within(FAMILIARITY, words.rarityOf(known, UNKNOWN_RARITY) / whole);
}

const within = ([none, all]: Range, measure: number): number =>
  Math.min(1, Math.max(0, (measure - none) / (all - none)));
