import { readableRuns } from '../retrieval/readable-runs.js';

/** How much of a question's wording stands in an article word for word. */
export interface Overlap {
  /** Signs in the longest stretch that both have. */
  readonly longest: number;
  /** Share of the question's stretches of two and of three signs that the article has. */
  readonly pairs: number;
  readonly triples: number;
}

/** Compares one question with many articles, sign by sign (连续重合). */
export class SignOverlap {
  /** For each sign the places in the question where it stands, from 1; place 0 is before the first. */
  private readonly places = new Map<number, number[]>();
  private readonly pairCount: number;
  private readonly tripleCount: number;
  /** For each place the length of the run that ends there, at the article's sign before this one and at this one. */
  private before: Uint8Array;
  private now: Uint8Array;
  /** The article in which the two, and the three, signs that end at a place were found last. */
  private readonly pairFoundIn: Int32Array;
  private readonly tripleFoundIn: Int32Array;
  private articles = 0;

  constructor(question: string) {
    const runs = readableRuns(question);
    const signs = runs.join('\0');
    this.before = new Uint8Array(signs.length + 1);
    this.now = new Uint8Array(signs.length + 1);
    this.pairFoundIn = new Int32Array(signs.length + 1);
    this.tripleFoundIn = new Int32Array(signs.length + 1);
    this.pairCount = stretchesIn(runs, 2);
    this.tripleCount = stretchesIn(runs, 3);
    for (let at = 0; at < signs.length; at++) {
      const sign = signs.charCodeAt(at);
      if (sign !== 0) (this.places.get(sign) ?? this.newPlaces(sign)).push(at + 1);
    }
  }

  /** @param signs packed signs, of which the article has those from `start` up to `end` */
  with(signs: Uint16Array, start: number, end: number): Overlap {
    const article = ++this.articles;
    let [longest, pairs, triples] = [0, 0, 0];
    let previous: readonly number[] = [];
    for (let at = start; at < end; at++) {
      const places = this.places.get(signs[at] ?? 0) ?? [];
      for (const place of places) {
        const run = Math.min(255, (this.before[place - 1] ?? 0) + 1);
        this.now[place] = run;
        if (run > longest) longest = run;
        if (run >= 2 && this.pairFoundIn[place] !== article) {
          this.pairFoundIn[place] = article;
          pairs++;
        }
        if (run >= 3 && this.tripleFoundIn[place] !== article) {
          this.tripleFoundIn[place] = article;
          triples++;
        }
      }
      for (const place of previous) this.before[place] = 0;
      [this.before, this.now] = [this.now, this.before];
      previous = places;
    }
    for (const place of previous) this.before[place] = 0;
    return { longest, pairs: pairs / this.pairCount, triples: triples / this.tripleCount };
  }

  private newPlaces(sign: number): number[] {
    const places: number[] = [];
    this.places.set(sign, places);
    return places;
  }
}

/** How many stretches of so many signs there are; 1 where there are none, so that it can be divided by. */
const stretchesIn = (runs: readonly string[], length: number): number =>
  runs.reduce((sum, run) => sum + Math.max(0, run.length - length + 1), 0) || 1;
