import { AUDIT_LANE, auditChange } from '../audit/audit-change.js';
import type { Effect } from '../effects/effect.js';
import type { Actor } from '../people/actor.js';

/** The order to enter in the audit log what somebody did with a notice (通知变更入审计). */
export const auditedNotice = (id: string, detail: string, by: Actor, at: Date): Effect =>
  auditChange.emit(
    { lane: AUDIT_LANE, key: detail, notBefore: at },
    {
      event: {
        at,
        by,
        action: 'changed',
        subject: { type: 'Notice', ids: [id] },
        fields: [],
        outcome: 'done',
        detail,
        key: `notice:${id}:${detail}`,
      },
    },
  );
