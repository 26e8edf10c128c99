import { AUDIT_LANE, auditChange } from '../audit/audit-change.js';
import type { Effect } from '../effects/effect.js';
import type { Actor } from '../people/actor.js';
import type { Dispute } from './dispute.js';
import type { HistoryEntry, HistoryEvent } from './history-entry.js';
import { revision } from './revision.js';

/** The dispute with one more line in its history, and with the order to enter the change in the audit log. */
export function recordEvent(dispute: Dispute, event: HistoryEvent, by: Actor, at: Date): Dispute {
  const entry: HistoryEntry = { number: revision(dispute) + 1, at, by, ...event };
  return {
    ...dispute,
    history: [...dispute.history, entry],
    effects: [...dispute.effects, audited(dispute, entry)],
  };
}

/** Due at once, whatever the source's clock says of when it happened. */
function audited({ id, stepEnteredAt }: Dispute, { number, at, by, action }: HistoryEntry): Effect {
  return auditChange.emit(
    { lane: AUDIT_LANE, key: String(number), notBefore: stepEnteredAt },
    {
      event: {
        at,
        by,
        action: 'changed',
        subject: { type: 'Dispute', ids: [id] },
        fields: [],
        outcome: 'done',
        detail: action,
        revision: number,
        key: `dispute:${id}:${number}`,
      },
    },
  );
}
