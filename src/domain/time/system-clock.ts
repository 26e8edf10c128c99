import type { Clock } from './clock.js';

/** The machine's own clock, for real operation. */
export const systemClock: Clock = { now: () => new Date() };
