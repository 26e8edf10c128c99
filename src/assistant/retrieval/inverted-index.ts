import type { ScoreBoard } from './score-board.js';

/** The arrays an index is made of. Postings of term `t` stand at `offsets[t]` up to `offsets[t + 1]`. */
export interface IndexArrays {
  readonly terms: readonly string[];
  readonly offsets: Int32Array;
  readonly documents: Int32Array;
  /** What the term adds to the document's score: everything that does not depend on the question. */
  readonly impacts: Float32Array;
  /** How much a term tells (逆文档频率). */
  readonly rarity: Float32Array;
}

/** From terms to the documents they occur in (倒排索引), with scores worked out beforehand. */
export class InvertedIndex {
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(readonly arrays: IndexArrays) {
    this.numbers = new Map(arrays.terms.map((term, number) => [term, number]));
  }

  /** The term's number; undefined for one that occurs in no document. */
  numberOf(term: string): number | undefined {
    return this.numbers.get(term);
  }

  /** Adds for each term how much it tells to the documents it occurs in, however often. */
  cover(terms: Iterable<string>, board: ScoreBoard): void {
    const { offsets, documents, rarity } = this.arrays;
    for (const term of terms) {
      const number = this.numbers.get(term);
      if (number === undefined) continue;
      const end = offsets[number + 1] ?? 0;
      for (let at = offsets[number] ?? 0; at < end; at++) board.add(documents[at] ?? 0, rarity[number] ?? 0);
    }
  }

  /** How much these terms tell together; `unknown` for each that occurs in no document. */
  rarityOf(terms: Iterable<string>, unknown: number): number {
    let sum = 0;
    for (const term of terms) {
      const number = this.numbers.get(term);
      sum += number === undefined ? unknown : (this.arrays.rarity[number] ?? 0);
    }
    return sum;
  }

  /** Those of the terms that occur in a document, in the order of how much they tell: the rarest first. */
  mostTelling(terms: Iterable<string>): string[] {
    const rarityOf = (term: string): number => this.arrays.rarity[this.numbers.get(term) ?? -1] ?? 0;
    return [...terms]
      .filter((term) => this.numbers.has(term))
      .sort((one, other) => rarityOf(other) - rarityOf(one) || (one < other ? -1 : 1));
  }

  /** Adds what some weighted terms are worth to the documents they occur in. */
  score(terms: ReadonlyMap<string, number>, weight: number, board: ScoreBoard): void {
    const { offsets, documents, impacts } = this.arrays;
    for (const [term, times] of terms) {
      const number = this.numbers.get(term);
      if (number === undefined) continue;
      const end = offsets[number + 1] ?? 0;
      for (let at = offsets[number] ?? 0; at < end; at++)
        board.add(documents[at] ?? 0, weight * times * (impacts[at] ?? 0));
    }
  }
}
