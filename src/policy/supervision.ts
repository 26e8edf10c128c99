import type { OrderLevel } from '../domain/governance/order-level.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How an order of one level is watched over; all times in milliseconds. */
export interface SupervisionRule {
  /** The deadline of an order that the hub gives by rule. */
  readonly deadlineMs: number;
  /** The latest deadline that may be set, from when it is set. */
  readonly longestMs: number;
  /** After the deadline: who is answerable and the desk are shown the yellow card (黄牌). */
  readonly yellowAfterMs: number;
  /** After the deadline: the leaders are shown the red card (红牌). */
  readonly redAfterMs: number;
  readonly mostExtensions: number;
}

/**
 * Deadlines and cards of supervision orders (督办时限与红黄牌规则). No source that could be checked names figures, so
 * they are defaults of the house, to be replaced by the office's own.
 */
export const SUPERVISION: Readonly<Record<OrderLevel, SupervisionRule>> = {
  routine: {
    deadlineMs: 3 * DAY_MS,
    longestMs: 60 * DAY_MS,
    yellowAfterMs: 0,
    redAfterMs: 3 * DAY_MS,
    mostExtensions: 2,
  },
  key: {
    deadlineMs: 2 * DAY_MS,
    longestMs: 30 * DAY_MS,
    yellowAfterMs: 0,
    redAfterMs: 2 * DAY_MS,
    mostExtensions: 1,
  },
  listed: {
    deadlineMs: DAY_MS,
    longestMs: 15 * DAY_MS,
    yellowAfterMs: 0,
    redAfterMs: DAY_MS,
    mostExtensions: 1,
  },
};

/** A red card that no leader has acknowledged is shown again, so often. */
export const RED_CARD_AGAIN_MS = DAY_MS;

/** A step that is overdue for so long with nobody at it becomes an order of the level `routine`. */
export const STEP_UNATTENDED_MS = 3 * DAY_MS;

/** A conflict of fields that nobody has touched for so long becomes an order of the level `routine`. */
export const CONFLICT_UNTOUCHED_MS = 3 * DAY_MS;
