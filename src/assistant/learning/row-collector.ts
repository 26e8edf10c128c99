import type { CandidateTable } from '../ranking/candidate-table.js';
import type { TrainingRows } from './training-rows.js';

/** Wrong articles that are always learned from, the roughly best; of the others every eighth. */
const ALWAYS_WRONG = 60;
const EVERY = 8;

/** Collects what a ranker learns from, question by question. */
export class RowCollector {
  private readonly parts: Float32Array[] = [];
  private readonly labels: number[] = [];
  private readonly starts = [0];

  constructor(private readonly width: number) {}

  /**
   * @param wrong is learned from wherever it stands
   * @param roughScore what candidates were chosen by
   */
  add(
    { units, rows }: CandidateTable,
    right: ReadonlySet<number>,
    wrong: ReadonlySet<number>,
    roughScore: (unit: number) => number,
  ): void {
    const order = units
      .map((unit, row) => ({ unit, row, score: roughScore(unit) }))
      .sort((one, other) => other.score - one.score || one.unit - other.unit);
    let passed = 0;
    for (const { unit, row } of order) {
      const isRight = right.has(unit);
      const isSampled = isRight || passed++ < ALWAYS_WRONG || passed % EVERY === 0;
      if (!isSampled && !wrong.has(unit)) continue;
      this.parts.push(rows.slice(row * this.width, (row + 1) * this.width));
      this.labels.push(isRight ? 1 : 0);
    }
    this.starts.push(this.labels.length);
  }

  rows(): TrainingRows {
    const rows = new Float32Array(this.labels.length * this.width);
    this.parts.forEach((part, row) => void rows.set(part, row * this.width));
    return { rows, width: this.width, labels: Uint8Array.from(this.labels), starts: this.starts };
  }
}
