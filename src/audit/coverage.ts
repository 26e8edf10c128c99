/** Numbers from `from` to `to`, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Which numbers are covered by ranges that were added (覆盖范围), in whatever order and however they overlap. */
export class Coverage {
  /** In ascending order, none touching another. */
  private ranges: Range[] = [];

  add({ from, to }: Range): void {
    const last = this.ranges.at(-1);
    if (last && from >= last.from && from <= last.to + 1) {
      // Nearly always: the next batch.
      this.ranges[this.ranges.length - 1] = { from: last.from, to: Math.max(to, last.to) };
      return;
    }
    const apart = this.ranges.filter((one) => one.to + 1 < from || one.from > to + 1);
    const joined = this.ranges.filter((one) => !apart.includes(one));
    const merged = {
      from: Math.min(from, ...joined.map((one) => one.from)),
      to: Math.max(to, ...joined.map((one) => one.to)),
    };
    this.ranges = [...apart, merged].sort((a, b) => a.from - b.from);
  }

  /** The gaps within a range. */
  gaps({ from, to }: Range): Range[] {
    const gaps: Range[] = [];
    let next = from;
    for (const range of this.ranges) {
      if (range.from > to) break;
      if (range.from > next) gaps.push({ from: next, to: range.from - 1 });
      next = Math.max(next, range.to + 1);
    }
    if (next <= to) gaps.push({ from: next, to });
    return gaps;
  }
}
