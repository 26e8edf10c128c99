import { AUDIT_LANE, auditChange } from '../../domain/audit/audit-change.js';
import type { AuditedBy } from '../../domain/audit/audited-by.js';
import type { User } from '../../domain/people/user.js';
import { identityEvent } from './identity-events.js';

/** What is done to an account, as the audit log calls it (账号变更). */
export type UserChange =
  | 'added'
  | 'disabled'
  | 'enabled'
  | 'reset'
  | 'unlocked'
  | 'post-added'
  | 'post-ended'
  | 'password-changed'
  | 'authenticator-set-up'
  | 'signed-out-everywhere';

/** The account with the order to enter its change in the audit log: both are one write. */
export function recordUserChange(changed: User, by: AuditedBy, detail: UserChange, at: Date): User {
  const number = changed.version + 1;
  const event = {
    ...identityEvent(at, by, 'user-changed', { userId: changed.id, detail }),
    key: `user:${changed.id}:${number}`,
  };
  const effect = auditChange.emit({ lane: AUDIT_LANE, key: String(number), notBefore: at }, { event });
  return { ...changed, effects: [...changed.effects, effect] };
}
