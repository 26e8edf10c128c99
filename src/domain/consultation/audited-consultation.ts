import { AUDIT_LANE, auditChange } from '../audit/audit-change.js';
import type { Effect } from '../effects/effect.js';
import type { Actor } from '../people/actor.js';

/**
 * The order to enter in the audit log what somebody did in a consultation (咨询变更入审计).
 *
 * @param key unique in the consultation, and stable for one decision
 */
export const auditedConsultation = (
  id: string,
  { detail, key }: { readonly detail: string; readonly key: string },
  by: Actor,
  at: Date,
): Effect =>
  auditChange.emit(
    { lane: AUDIT_LANE, key, notBefore: at },
    {
      event: {
        at,
        by,
        action: 'changed',
        subject: { type: 'Consultation', ids: [id] },
        fields: [],
        outcome: 'done',
        detail,
        key: `consultation:${id}:${key}`,
      },
    },
  );
