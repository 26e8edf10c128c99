import type { Clock } from '../../../src/domain/time/clock.js';

/** The clock of a platform that may go wrong (平台时钟偏差). */
export class SkewedClock implements Clock {
  /** How far it is ahead, in milliseconds; behind when it is negative. */
  offsetMs = 0;

  constructor(private readonly right: Clock) {}

  now(): Date {
    return new Date(this.right.now().getTime() + this.offsetMs);
  }
}
