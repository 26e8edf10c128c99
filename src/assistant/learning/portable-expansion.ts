import { type ExpansionTable, WordExpansion } from '../ranking/word-expansion.js';

/** What is left out of weights that are shipped: unlikely words, and words that only one question used. */
const LEAST_LIKELIHOOD = 0.02;
const MOST_WORDS = 10;
const LEAST_QUESTIONS = 2;

/**
 * An expansion that says nothing of any single question: only words that several questions used, each with the few
 * likeliest words of the law.
 *
 * @param questionsWith in how many questions a word was used
 */
export function portableExpansion(
  { table }: WordExpansion,
  questionsWith: (word: string) => number,
): WordExpansion {
  const rows = [...table].flatMap(([word, others]) => {
    const kept = others
      .filter(([, likelihood]) => likelihood >= LEAST_LIKELIHOOD)
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .slice(0, MOST_WORDS);
    return questionsWith(word) < LEAST_QUESTIONS || kept.length === 0 ? [] : [[word, kept] as const];
  });
  return new WordExpansion(new Map(rows) satisfies ExpansionTable);
}
