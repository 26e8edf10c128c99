import type { AuditEvent } from '../../domain/audit/audit-event.js';

/**
 * One entry of the audit log as it is stored (审计记录). Its `_id` is its number in the chain, so that two entries
 * can never claim the same place.
 */
export interface AuditEntry extends AuditEvent {
  /** The number, from 1, with zeros in front so that text sorts as numbers do. */
  readonly _id: string;
  readonly schemaVersion: number;
  /** The hash of the entry before; zeros for the first. */
  readonly previous: string;
  /** SHA-256 in hex over all other fields as they are stored. */
  readonly hash: string;
}

const DIGITS = 12;

/** The `_id` of the entry with this number. */
export const entryId = (sequence: number): string => String(sequence).padStart(DIGITS, '0');
