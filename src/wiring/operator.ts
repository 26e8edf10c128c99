import { userInfo } from 'node:os';
import type { AuditedBy } from '../domain/audit/audited-by.js';

/** Whoever works on the machine itself (本机操作员), by the account of its operating system. */
export function operator(): Extract<AuditedBy, { role: 'operator' }> {
  return { role: 'operator', personId: `operator:${accountName()}` };
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without a name, as containers have them.
    return String(process.getuid?.() ?? 'unknown');
  }
}
