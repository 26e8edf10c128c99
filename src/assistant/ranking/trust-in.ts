import type { QuestionTerms } from './question-terms.js';
import type { QuestionKnowledge } from './weigh-question.js';

// Up to the lower likeness a question counts as unlike all that was learned from, from the upper one on as one of them. Set
// on development questions of the kind that was learned from beside others of quite another kind: half of the former lie
// above 0.3, half of the latter below 0.12.
const UNLIKE = 0.05;
const ALIKE = 0.3;

// What the learned order gets to say. Measured on both kinds: to hear the plain order alone, or the learned one alone
// where it remembers no question, finds fewer right articles of either kind; and where none is remembered, what helps
// questions of the kind that was learned from little more takes from the others what puts their article first.
const OF_AN_UNLIKE_QUESTION = 0.19;
const WITHOUT_MEMORY = 0.1;

/**
 * How far what was learned can be trusted with a question (领域内判断), from 0 to 1: by the answered question that
 * is likest, and a little where none are remembered.
 */
export function trustIn({ answered }: Pick<QuestionKnowledge, 'answered'>, terms: QuestionTerms): number {
  if (!answered) return WITHOUT_MEMORY;
  const likeness = answered.questions.saying(terms)[0]?.likeness ?? 0;
  const share = Math.min(1, Math.max(0, (likeness - UNLIKE) / (ALIKE - UNLIKE)));
  return OF_AN_UNLIKE_QUESTION + (1 - OF_AN_UNLIKE_QUESTION) * share;
}
