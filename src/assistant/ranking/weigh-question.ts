import type { StatuteIndex } from '../retrieval/statute-index.js';
import { type QuestionMemory, votesOf } from './question-memory.js';
import type { QuestionTerms } from './question-terms.js';
import type { UnitGroups } from './unit-groups.js';
import type { WeighedQuestion } from './weighed-question.js';
import type { WordExpansion } from './word-expansion.js';

/** What was learned that describes a question, before anything is ranked. */
export interface QuestionKnowledge {
  readonly expansion: WordExpansion;
  /** Answered questions, where some are remembered. */
  readonly answered: QuestionMemory | undefined;
  /** What was written in answer to them, in their order. */
  readonly told: QuestionMemory | undefined;
  /** What people ask, in our own words. */
  readonly asked: QuestionMemory;
}

/** What neighbours in meaning count beside those that say nearly the same. */
const MEANING_WEIGHT = 0.5;

/**
 * Weighs a question: what it means in the statutes' words, and what questions like it were answered by.
 *
 * @param itself number of this very question among those answered, while the ranker learns
 */
export function weighQuestion(
  terms: QuestionTerms,
  { expansion, answered, told, asked }: QuestionKnowledge,
  { words }: StatuteIndex,
  groups: UnitGroups,
  isInForce: (unit: number) => boolean,
  itself?: number,
): WeighedQuestion {
  const meant = expansion.expand(terms.words.keys(), words);
  const units = { ...groups, isInForce };
  const learned = votesOf(answered, terms, meant, units, itself);
  const votes = new Map(learned.said.articles);
  for (const [unit, vote] of learned.meant.articles)
    votes.set(unit, (votes.get(unit) ?? 0) + MEANING_WEIGHT * vote);
  return {
    terms,
    meant,
    learned,
    told: votesOf(told, terms, meant, units, itself),
    lay: votesOf(asked, terms, meant, units),
    votes,
    isInForce,
  };
}
