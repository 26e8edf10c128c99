import type { Step } from './step.js';

const HOUR_MS = 3_600_000;

/**
 * How long a step may take before it is shown as overdue (超期), in milliseconds. Service promises, not law: the
 * mechanism names no figures, so these are defaults of the house.
 */
export const STEP_LIMITS_MS: Readonly<Record<Exclude<Step, 'closed'>, number>> = {
  collect: 24 * HOUR_MS,
  report: 24 * HOUR_MS,
  assess: 48 * HOUR_MS,
  route: 48 * HOUR_MS,
  handle: 30 * 24 * HOUR_MS,
  'feed-back': 3 * 24 * HOUR_MS,
  verify: 5 * 24 * HOUR_MS,
  'follow-up': 30 * 24 * HOUR_MS,
};
