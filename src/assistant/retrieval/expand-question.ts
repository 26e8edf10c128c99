import { LAY_TERMS } from './lay-terms.js';

/** What a question says in lay words, and how statutes say it. */
export interface Expansion {
  /** The lay words that were found in the question. */
  readonly said: readonly string[];
  /** How many entries of the table they belong to. */
  readonly topics: number;
  /** The statutes' words, each with its share: an entry that offers many words counts each of them less. */
  readonly statute: ReadonlyMap<string, number>;
}

/** An entry with this many statute words gives each of them full weight. */
const WORDS_AT_FULL_WEIGHT = 3;

/** Translates the lay words of a question into those of the statutes (口语扩展). */
export function expandQuestion(question: string): Expansion {
  const found = LAY_TERMS.map((entry) => ({
    said: entry.said.filter((words) => question.includes(words)),
    statute: entry.statute,
  })).filter(({ said }) => said.length > 0);
  return {
    said: found.flatMap(({ said }) => said),
    topics: found.length,
    statute: new Map(
      found.flatMap(({ statute }) =>
        statute.map((words): [string, number] => [words, WORDS_AT_FULL_WEIGHT / statute.length]),
      ),
    ),
  };
}
