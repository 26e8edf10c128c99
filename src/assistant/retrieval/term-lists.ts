import { NumberList } from './number-list.js';

/** Lists of terms, each different term held once: a million words of statutes fit in a few megabytes. */
export class TermLists {
  private readonly numbers = new Map<string, number>();
  private readonly terms: string[] = [];
  private readonly entries = new NumberList();
  private readonly starts = [0];

  /** Appends a list. */
  add(terms: readonly string[]): void {
    for (const term of terms) {
      let number = this.numbers.get(term);
      if (number === undefined) {
        number = this.terms.push(term) - 1;
        this.numbers.set(term, number);
      }
      this.entries.push(number);
    }
    this.starts.push(this.entries.length);
  }

  /** The list that was added as the `index`th, from 0. */
  at(index: number): string[] {
    const [start = 0, end = 0] = [this.starts[index], this.starts[index + 1]];
    return Array.from({ length: end - start }, (_, step) => this.terms[this.entries.at(start + step)] ?? '');
  }
}
