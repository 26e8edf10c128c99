/** A document that scored. */
export interface Scored {
  readonly document: number;
  readonly score: number;
}

/** Keeps the best few of many: the worst of them lies on top, ready to be replaced. */
export class TopHeap {
  private readonly kept: Scored[] = [];

  constructor(private readonly limit: number) {}

  offer(document: number, score: number): void {
    if (this.kept.length < this.limit) {
      this.kept.push({ document, score });
      this.siftUp(this.kept.length - 1);
      return;
    }
    const worst = this.kept[0];
    // The common case by far, kept free of allocation: not good enough.
    if (!worst || score < worst.score || (score === worst.score && document > worst.document)) return;
    this.kept[0] = { document, score };
    this.siftDown();
  }

  /** What was kept, best first. */
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
