import type { Clock } from '../../domain/time/clock.js';

/** The clock of a simulation (模拟时钟): stands still until it is set, and never goes back. */
export class SimulatedClock implements Clock {
  #now: Date;

  constructor(begins: Date) {
    this.#now = begins;
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** An instant that has passed already is passed over. */
  set(instant: Date): void {
    if (instant > this.#now) this.#now = instant;
  }
}
