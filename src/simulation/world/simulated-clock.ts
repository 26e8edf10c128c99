import type { Clock } from '../../domain/time/clock.js';

/** The clock of a simulation (模拟时钟): stands still until it is set, and never goes back. */
export class SimulatedClock implements Clock {
  readonly #ms: BigInt64Array;

  /** @param shared what another thread's clock of the same simulation shows, too */
  constructor(
    begins: Date,
    readonly shared = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT),
  ) {
    this.#ms = new BigInt64Array(shared);
    this.set(begins);
  }

  now(): Date {
    return new Date(Number(Atomics.load(this.#ms, 0)));
  }

  /** An instant that has passed already is passed over. Only one of the threads sets it. */
  set(instant: Date): void {
    const ms = BigInt(instant.getTime());
    if (ms > Atomics.load(this.#ms, 0)) Atomics.store(this.#ms, 0, ms);
  }
}
