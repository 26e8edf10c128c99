import type { AuditAction } from '../../domain/audit/audit-action.js';

/** Which entries of the audit log are looked for (审计检索条件); all of what is named must hold. */
export interface AuditFilter {
  /** Who did it. */
  readonly personId?: string;
  /** The id of a record that it was done to. */
  readonly subjectId?: string;
  readonly action?: AuditAction;
  readonly since?: Date;
  /** Not included. */
  readonly until?: Date;
}
