import { createHash } from 'node:crypto';
import type { AuditEntry } from '../store/audit/audit-entry.js';
import { canonicalForm } from './canonical-form.js';

/** What the first entry of a chain follows. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** SHA-256 in hex over an entry's canonical form without its own hash: number, content, and the hash before. */
export function entryHash({ hash: _own, ...covered }: Omit<AuditEntry, 'hash'> & { hash?: string }): string {
  return createHash('sha256').update(canonicalForm(covered)).digest('hex');
}
