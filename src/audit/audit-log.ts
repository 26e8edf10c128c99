import type { AuditEvent } from '../domain/audit/audit-event.js';

/** The log of every look and every change (审计日志). */
export interface AuditLog {
  /**
   * Records what was done, in this order, and resolves once it is durable.
   *
   * @throws when it could not be recorded: then the caller must not do, or not show, what it was about to
   */
  append(events: readonly AuditEvent[]): Promise<void>;

  /**
   * Records that somebody was refused something. A flood of refusals is counted, and summed up in one entry later.
   *
   * @throws as `append` does
   */
  refused(event: AuditEvent): Promise<void>;
}

/** How the audit log of this process is doing (审计日志状况). */
export interface AuditHealth {
  /** Recorded by this process, in how many writes, which took how many seconds together. */
  readonly entries: number;
  readonly writes: number;
  readonly seconds: number;
  /** Stored entries that nobody has signed for, as of the latest look. */
  readonly unanchored: number;
  /** What is wrong with the anchors, in plain words. */
  readonly trouble: string | undefined;
}
