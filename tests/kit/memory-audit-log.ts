import type { AuditLog } from '../../src/audit/audit-log.js';
import type { AuditEvent } from '../../src/domain/audit/audit-event.js';

/** An audit log that remembers, for tests of what has no store; it fails when it is told to. */
export class MemoryAuditLog implements AuditLog {
  readonly events: AuditEvent[] = [];
  broken = false;

  async append(events: readonly AuditEvent[]): Promise<void> {
    if (events.length === 0) return;
    if (this.broken) throw new Error('the audit log is broken');
    this.events.push(...events);
  }

  refused(event: AuditEvent): Promise<void> {
    return this.append([event]);
  }
}
