/**
 * A read that all share who ask for it at the same time (合并读取): while one is under way, whoever asks is given what the next one
 * finds. Nobody is given what was read before he asked, and nothing is kept.
 */
export class JoinedRead<T> {
  private underWay: Promise<unknown> = Promise.resolve();
  private next: Promise<T> | undefined;

  constructor(private readonly read: () => Promise<T>) {}

  ask(): Promise<T> {
    this.next ??= this.begin();
    return this.next;
  }

  private begin(): Promise<T> {
    const next = this.underWay.then(() => {
      this.next = undefined;
      return this.read();
    });
    this.underWay = next.catch(() => {});
    return next;
  }
}
