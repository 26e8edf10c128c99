import { Counter, Gauge, type Registry } from 'prom-client';
import type { AuditHealth } from '../../audit/audit-log.js';

/** Shows how the audit log of this process is doing (审计日志指标). */
export function auditMetrics(registry: Registry, health: () => AuditHealth): void {
  const registers = [registry];
  const counted = (name: string, help: string, read: (health: AuditHealth) => number): Counter =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read(health()));
      },
    });
  const measured = (name: string, help: string, read: (health: AuditHealth) => number): Gauge =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read(health()));
      },
    });
  counted('hub_audit_entries_total', 'Audit entries that this process recorded', ({ entries }) => entries);
  counted('hub_audit_writes_total', 'Writes that recorded them', ({ writes }) => writes);
  counted('hub_audit_write_seconds_total', 'How long these writes took together', ({ seconds }) => seconds);
  measured(
    'hub_audit_unanchored_entries',
    'Entries that nobody has signed for, as of the latest look',
    ({ unanchored }) => unanchored,
  );
  measured('hub_audit_anchors_broken', '1 while something is wrong with the anchors', ({ trouble }) =>
    trouble === undefined ? 0 : 1,
  );
}
