import type { Effect } from '../effects/effect.js';
import type { Actor } from '../people/actor.js';
import { AUDIT_LANE, auditChange } from './audit-change.js';

/**
 * The order to enter in the audit log that somebody changed a record (变更入审计).
 *
 * @param key tells this change of the record from its others
 */
export const auditedChange = (
  type: string,
  id: string,
  change: { readonly detail: string; readonly key: string },
  by: Actor,
  at: Date,
): Effect =>
  auditChange.emit(
    { lane: AUDIT_LANE, key: change.key, notBefore: at },
    {
      event: {
        at,
        by,
        action: 'changed',
        subject: { type, ids: [id] },
        fields: [],
        outcome: 'done',
        detail: change.detail,
        key: `${type}:${id}:${change.key}`,
      },
    },
  );
