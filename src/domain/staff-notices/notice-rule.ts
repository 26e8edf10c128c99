import type { Role } from '../people/role.js';

/** Who is told on a rung: whoever answers for the thing (责任人), or whoever holds a post that reaches its area. */
export type NoticeTarget = 'responsible' | Role;

/** One rung of a ladder: who is told, and after how long unseen the next one is, in milliseconds. */
export interface NoticeRung {
  readonly to: readonly NoticeTarget[];
  readonly withinMs: number;
}

/** How an occasion is told (工作提醒规则). The desk stands behind the last rung, so that somebody always knows. */
export interface NoticeRule {
  /** Told again on the last rung until somebody has seen it. */
  readonly urgent: boolean;
  /** Told at night too; only what is urgent may be. */
  readonly breaksQuiet: boolean;
  /** At least one rung. */
  readonly ladder: readonly NoticeRung[];
}
