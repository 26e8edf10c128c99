import { AUDIT_LANE, auditChange } from '../audit/audit-change.js';
import type { Effect } from '../effects/effect.js';
import type { Actor } from '../people/actor.js';

/**
 * The order to enter in the audit log what somebody did in a grid (网格变更入审计).
 *
 * @param key tells this change of the document from others of the same kind
 */
export const auditedInGrid = (
  type: 'Round' | 'Route' | 'Hint',
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
