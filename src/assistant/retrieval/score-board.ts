import { type Scored, TopHeap } from './top-heap.js';

/**
 * Adds up scores over all documents. One board serves question after question: only what a question touched is
 * wiped, so that no question allocates an array as long as the corpus.
 */
export class ScoreBoard {
  private readonly scores: Float32Array;
  private readonly touched: Int32Array;
  private count = 0;

  constructor(size: number) {
    this.scores = new Float32Array(size);
    this.touched = new Int32Array(size);
  }

  /** @param score more than naught */
  add(document: number, score: number): void {
    const before = this.scores[document] ?? 0;
    if (before === 0) this.touched[this.count++] = document;
    this.scores[document] = before + score;
  }

  /** A document's score; 0 for one that was not touched. */
  of(document: number): number {
    return this.scores[document] ?? 0;
  }

  /** The best score on the board; 1 on an empty one, so that it can be divided by. */
  best(): number {
    let best = 0;
    for (let index = 0; index < this.count; index++) {
      const score = this.scores[this.touched[index] ?? 0] ?? 0;
      if (score > best) best = score;
    }
    return best || 1;
  }

  /** Adds another board's scores to this one's, each times a weight. */
  addBoard(other: ScoreBoard, weight: number): void {
    for (let index = 0; index < other.count; index++) {
      const document = other.touched[index] ?? 0;
      this.add(document, weight * (other.scores[document] ?? 0));
    }
  }

  /** Multiplies every score by its document's factor. */
  multiply(factors: Float32Array): void {
    for (let index = 0; index < this.count; index++) {
      const document = this.touched[index] ?? 0;
      this.scores[document] = (this.scores[document] ?? 0) * (factors[document] ?? 1);
    }
  }

  /** Adds to every document that has a score already. */
  raise(amountFor: (document: number) => number): void {
    for (let index = 0; index < this.count; index++) {
      const document = this.touched[index] ?? 0;
      this.scores[document] = (this.scores[document] ?? 0) + amountFor(document);
    }
  }

  /** Wipes all documents but these. */
  keep(isKept: (document: number) => boolean): void {
    let kept = 0;
    for (let index = 0; index < this.count; index++) {
      const document = this.touched[index] ?? 0;
      if (isKept(document)) this.touched[kept++] = document;
      else this.scores[document] = 0;
    }
    this.count = kept;
  }

  /** The best documents among those that may count, best first; of equals the one with the smaller number. */
  top(limit: number, weightOf: (document: number) => number = () => 1): Scored[] {
    const heap = new TopHeap(limit);
    for (let index = 0; index < this.count; index++) {
      const document = this.touched[index] ?? 0;
      const score = (this.scores[document] ?? 0) * weightOf(document);
      if (score > 0) heap.offer(document, score);
    }
    return heap.drain();
  }

  clear(): void {
    for (let index = 0; index < this.count; index++) this.scores[this.touched[index] ?? 0] = 0;
    this.count = 0;
  }
}
