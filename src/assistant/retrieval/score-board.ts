/** The documents that scored, best first. */
export interface Scored {
  readonly document: number;
  readonly score: number;
}

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

  /** The best documents among those that may count, best first, and leaves the board empty. */
  takeTop(limit: number, weightOf: (document: number) => number): Scored[] {
    const heap = new TopHeap(limit);
    for (let index = 0; index < this.count; index++) {
      const document = this.touched[index] ?? 0;
      const score = (this.scores[document] ?? 0) * weightOf(document);
      this.scores[document] = 0;
      if (score > 0) heap.offer(document, score);
    }
    this.count = 0;
    return heap.drain();
  }
}

/** Keeps the best few of many: the worst of them lies on top, ready to be replaced. */
class TopHeap {
  private readonly kept: Scored[] = [];

  constructor(private readonly limit: number) {}

  offer(document: number, score: number): void {
    const entry = { document, score };
    if (this.kept.length < this.limit) {
      this.kept.push(entry);
      this.siftUp(this.kept.length - 1);
      return;
    }
    const worst = this.kept[0];
    if (!worst || !better(entry, worst)) return;
    this.kept[0] = entry;
    this.siftDown();
  }

  drain(): Scored[] {
    return this.kept.sort((left, right) => right.score - left.score || left.document - right.document);
  }

  private siftUp(from: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.swapIfWorse(index, parent)) return;
      index = parent;
    }
  }

  private siftDown(): void {
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const [one, other] = [this.kept[left], this.kept[left + 1]];
      if (!one) return;
      const child = other && better(one, other) ? left + 1 : left;
      if (!this.swapIfWorse(child, index)) return;
      index = child;
    }
  }

  /** Puts the worse of the two where `parent` is; true when they changed places. */
  private swapIfWorse(child: number, parent: number): boolean {
    const [below, above] = [this.kept[child], this.kept[parent]];
    if (!below || !above || !better(above, below)) return false;
    this.kept[child] = above;
    this.kept[parent] = below;
    return true;
  }
}

const better = (one: Scored, other: Scored): boolean =>
  one.score > other.score || (one.score === other.score && one.document < other.document);
