import type { ExpansionTable } from '../ranking/word-expansion.js';

/** A question's words, and the words of an article that answers it. */
export interface TranslationPair {
  readonly asked: readonly string[];
  readonly law: readonly string[];
  /** The part of the questions that it belongs to, so that a table can be learned without that part; none: always used. */
  readonly fold: number | undefined;
}

/** A pair as numbers: cell by cell, all the question's words for each word of the law. */
interface NumberedPair {
  readonly fold: number | undefined;
  readonly width: number;
  readonly cells: Int32Array;
}

const ROUNDS = 6;
/** Words of the law that nothing in the question explains go to nobody, rather than to the next best word. */
const NOBODY = 1e-4;
/** Counted beforehand for each word, against words that were seen only once. */
const PRIOR = 0.5;
const LEAST_LIKELIHOOD = 0.01;

/**
 * Learns which words of the law answer which words of questions, by expectation and maximisation over pairs of a
 * question and its article (IBM Model 1). All pairs share one table of cells, so that learning again without one
 * part of the questions is cheap.
 */
export class WordTranslation {
  private readonly asked: string[] = [];
  private readonly law: string[] = [];
  /** The words of each cell. */
  private readonly cellAsked: number[] = [];
  private readonly cellLaw: number[] = [];
  private readonly pairs: readonly NumberedPair[];

  constructor(pairs: readonly TranslationPair[]) {
    const [askedNumbers, lawNumbers] = [new Map<string, number>(), new Map<string, number>()];
    const cellNumbers = new Map<number, number>();
    this.pairs = pairs.map(({ asked, law, fold }) => {
      const askedWords = [...new Set(asked)].map((word) => numberFor(word, askedNumbers, this.asked));
      const lawWords = [...new Set(law)].map((word) => numberFor(word, lawNumbers, this.law));
      const cells = new Int32Array(askedWords.length * lawWords.length);
      let at = 0;
      for (const lawWord of lawWords)
        for (const askedWord of askedWords) cells[at++] = this.cellFor(askedWord, lawWord, cellNumbers);
      return { fold, width: askedWords.length, cells };
    });
  }

  /** Learns the table from those parts of the questions that `isUsed` names. */
  learn(isUsed: (fold: number) => boolean): ExpansionTable {
    const used = this.pairs.filter(({ fold }) => fold === undefined || isUsed(fold));
    let likelihoods = this.evenly(used);
    for (let round = 0; round < ROUNDS; round++) likelihoods = this.improved(likelihoods, used);
    const table = new Map<string, [string, number][]>();
    likelihoods.forEach((likelihood, cell) => {
      if (likelihood < LEAST_LIKELIHOOD) return;
      const word = this.asked[this.cellAsked[cell] ?? 0] ?? '';
      const row = table.get(word) ?? [];
      row.push([this.law[this.cellLaw[cell] ?? 0] ?? '', likelihood]);
      table.set(word, row);
    });
    return table;
  }

  private evenly(pairs: readonly NumberedPair[]): Float64Array {
    const likelihoods = new Float64Array(this.cellAsked.length);
    const counts = new Float64Array(this.asked.length);
    for (const { cells } of pairs) for (const cell of cells) likelihoods[cell] = 1;
    likelihoods.forEach((seen, cell) => {
      const word = this.cellAsked[cell] ?? 0;
      counts[word] = (counts[word] ?? 0) + seen;
    });
    return likelihoods.map((seen, cell) => seen / (counts[this.cellAsked[cell] ?? 0] || 1));
  }

  private improved(likelihoods: Float64Array, pairs: readonly NumberedPair[]): Float64Array {
    const counts = new Float64Array(likelihoods.length);
    for (const { width, cells } of pairs) {
      for (let start = 0; start < cells.length; start += width) {
        let whole = NOBODY;
        for (let at = start; at < start + width; at++) whole += likelihoods[cells[at] ?? 0] ?? 0;
        for (let at = start; at < start + width; at++) {
          const cell = cells[at] ?? 0;
          counts[cell] = (counts[cell] ?? 0) + (likelihoods[cell] ?? 0) / whole;
        }
      }
    }
    const totals = new Float64Array(this.asked.length).fill(PRIOR);
    counts.forEach((count, cell) => {
      const word = this.cellAsked[cell] ?? 0;
      totals[word] = (totals[word] ?? 0) + count;
    });
    return counts.map((count, cell) => count / (totals[this.cellAsked[cell] ?? 0] ?? 1));
  }

  private cellFor(asked: number, law: number, numbers: Map<number, number>): number {
    // Two numbers in one: no table has a million words of the law.
    const key = asked * 1_048_576 + law;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const cell = this.cellAsked.push(asked) - 1;
    this.cellLaw.push(law);
    numbers.set(key, cell);
    return cell;
  }
}

function numberFor(word: string, numbers: Map<string, number>, words: string[]): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const number = words.push(word) - 1;
  numbers.set(word, number);
  return number;
}
