import type { Clock } from '../../src/domain/time/clock.js';

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  constructor(private instant = new Date('2026-11-23T01:00:00Z')) {}

  now(): Date {
    return new Date(this.instant);
  }

  advance(ms: number): void {
    this.instant = new Date(this.instant.getTime() + ms);
  }
}
