import { AUDIT_LANE, auditChange } from '../audit/audit-change.js';
import type { Effect } from '../effects/effect.js';
import type { Actor } from '../people/actor.js';

/**
 * The order to enter in the audit log what somebody did to a card (卡片变更入审计).
 *
 * @param key unique for the card, and stable for one decision
 */
export const auditedCard = (id: string, detail: string, key: string, by: Actor, at: Date): Effect =>
  auditChange.emit(
    { lane: AUDIT_LANE, key, notBefore: at },
    {
      event: {
        at,
        by,
        action: 'changed',
        subject: { type: 'Card', ids: [id] },
        fields: [],
        outcome: 'done',
        detail,
        key: `card:${id}:${key}`,
      },
    },
  );
