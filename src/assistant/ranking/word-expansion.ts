import type { InvertedIndex } from '../retrieval/inverted-index.js';

/** For each word of questions the words of the law that answer it, with how likely each is. */
export type ExpansionTable = ReadonlyMap<string, readonly (readonly [word: string, likelihood: number])[]>;

/** No more words of the law than this are searched for one question. */
const MOST_WORDS = 25;

/** Says in the statutes' words what a question says in its own (词汇扩展), as learned from answered questions. */
export class WordExpansion {
  constructor(readonly table: ExpansionTable) {}

  /** The telling words of the law for these words, each with its likelihood summed up; at most 25. */
  expand(words: Iterable<string>, law: InvertedIndex): Map<string, number> {
    const likelihoods = new Map<string, number>();
    for (const word of words)
      for (const [other, likelihood] of this.table.get(word) ?? [])
        likelihoods.set(other, (likelihoods.get(other) ?? 0) + likelihood);
    const weighed = [...likelihoods].flatMap(([word, likelihood]) => {
      const number = law.numberOf(word);
      return number === undefined
        ? []
        : [{ word, likelihood, worth: likelihood * (law.arrays.rarity[number] ?? 0) }];
    });
    const best = weighed.sort((one, other) => other.worth - one.worth || compare(one.word, other.word));
    return new Map(best.slice(0, MOST_WORDS).map(({ word, likelihood }) => [word, likelihood]));
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
