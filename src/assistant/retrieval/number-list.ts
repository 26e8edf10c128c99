/** A list of whole numbers that grows without boxing them. */
export class NumberList {
  private numbers = new Int32Array(1_024);
  length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this.numbers);
      this.numbers = longer;
    }
    this.numbers[this.length++] = number;
  }

  at(index: number): number {
    return this.numbers[index] ?? 0;
  }

  /** A copy that is exactly as long as the list. */
  toArray(): Int32Array {
    return this.numbers.slice(0, this.length);
  }
}
