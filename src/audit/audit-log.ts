import type { AuditEvent } from '../domain/audit/audit-event.js';

/** The log of every look and every change (审计日志). */
export interface AuditLog {
  /**
   * Records what was done, in this order, and resolves once it is durable.
   *
   * @throws when it could not be recorded: then the caller must not do, or not show, what it was about to
   */
  append(events: readonly AuditEvent[]): Promise<void>;
}
