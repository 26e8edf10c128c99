import { AUDIT_LANE, auditChange } from '../audit/audit-change.js';
import type { Effect } from '../effects/effect.js';
import type { Actor } from '../people/actor.js';

/** The order to enter in the audit log what somebody did with a filing at the court (提交事项入审计). */
export const auditedFiling = (
  type: 'JudicialConfirmation' | 'CourtSession' | 'Enrolment',
  id: string,
  detail: string,
  by: Actor,
  at: Date,
): Effect =>
  auditChange.emit(
    { lane: AUDIT_LANE, key: detail, notBefore: at },
    {
      event: {
        at,
        by,
        action: 'changed',
        subject: { type, ids: [id] },
        fields: [],
        outcome: 'done',
        detail,
        key: `${type}:${id}:${detail}`,
      },
    },
  );
