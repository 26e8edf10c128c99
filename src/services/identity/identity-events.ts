import type { AuditAction } from '../../domain/audit/audit-action.js';
import type { AuditEvent } from '../../domain/audit/audit-event.js';
import type { AuditedBy } from '../../domain/audit/audited-by.js';
import type { Post } from '../../domain/people/post.js';
import type { User } from '../../domain/people/user.js';

/** Whoever works on the machine itself (运维人员), by the name of the account there. */
export type Operator = Extract<AuditedBy, { role: 'operator' }>;

/** A user in the audit log: acting in a post, or in none. */
export const byUser = ({ id, name }: User, post?: Post): AuditedBy =>
  post
    ? { role: post.role, personId: id, name, areaCode: post.areaCode }
    : { role: 'user', personId: id, name };

/** That somebody was not believed, and that this was once too often (登录被拒). */
export const refusalEvents = (
  at: Date,
  by: AuditedBy,
  { userId, cause, locked }: { userId?: string; cause: string; locked: boolean },
): AuditEvent[] =>
  [cause, ...(locked ? ['locked'] : [])].map((detail) =>
    identityEvent(at, by, 'sign-in-refused', {
      ...(userId === undefined ? {} : { userId }),
      detail,
      refused: true,
    }),
  );

/** Something that happened to an account or a session (身份事项), for the audit log. */
export const identityEvent = (
  at: Date,
  by: AuditedBy,
  action: AuditAction,
  { userId, detail, refused = false }: { userId?: string; detail?: string; refused?: boolean },
): AuditEvent => ({
  at,
  by,
  action,
  subject: { type: 'User', ids: userId === undefined ? [] : [userId] },
  fields: [],
  outcome: refused ? 'refused' : 'done',
  ...(detail === undefined ? {} : { detail }),
});
