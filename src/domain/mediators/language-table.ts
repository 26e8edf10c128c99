import type { SpokenLanguage } from './spoken-language.js';
import { UNDERSTANDINGS, understandingIn } from './understanding.js';

/** Knows how well each language is understood by speakers of each other, once for all who speak it (语言对照表). */
export class LanguageTable {
  private readonly languages: SpokenLanguage[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly known: number[][] = [];

  /** The numbers of somebody's languages in this table. */
  numbersOf(languages: readonly SpokenLanguage[]): readonly number[] {
    return languages.map((language) => {
      const key = `${language.code} ${language.level} ${language.variety ?? ''}`;
      const number = this.numbers.get(key) ?? this.languages.push(language) - 1;
      this.numbers.set(key, number);
      return number;
    });
  }

  /** How well speakers of these understand each other: as `understandingOf` says. */
  understanding(mine: readonly number[], theirs: readonly number[]): number {
    if (theirs.length === 0) return UNDERSTANDINGS.length - 1;
    let best = 0;
    for (const one of mine) {
      const row = this.row(one);
      for (const other of theirs) {
        const grade = row[other] ?? this.learn(row, one, other);
        if (grade > best) best = grade;
      }
    }
    return best;
  }

  private row(one: number): number[] {
    const known = this.known[one];
    if (known) return known;
    const row: number[] = [];
    this.known[one] = row;
    return row;
  }

  private learn(row: number[], one: number, other: number): number {
    const [mine, theirs] = [this.languages[one], this.languages[other]];
    const grade = mine && theirs ? understandingIn(mine, theirs) : 0;
    row[other] = grade;
    return grade;
  }
}
