import { AUDIT_LANE, auditChange } from '../audit/audit-change.js';
import type { Effect } from '../effects/effect.js';
import type { Actor } from '../people/actor.js';

/** The order to enter in the audit log what somebody put into the books (统计登记入审计). */
export const auditedInsight = (
  change: {
    readonly type: string;
    readonly ids: readonly string[];
    readonly detail: string;
    readonly key: string;
  },
  by: Actor,
  at: Date,
): Effect =>
  auditChange.emit(
    { lane: AUDIT_LANE, key: change.detail, notBefore: at },
    {
      event: {
        at,
        by,
        action: 'changed',
        subject: { type: change.type, ids: change.ids },
        fields: [],
        outcome: 'done',
        detail: change.detail,
        key: change.key,
      },
    },
  );
