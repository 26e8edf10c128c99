import { AUDIT_LANE, auditChange } from '../audit/audit-change.js';
import type { FamilyEntry, FamilyWatch } from './family-watch.js';

/** The number of the newest entry: what people compare before they decide (修订号). */
export const familyRevision = ({ entries }: Pick<FamilyWatch, 'entries'>): number =>
  entries.at(-1)?.number ?? 0;

/** The follow-up with one more line in its story, and with the order to enter the change in the audit log (回访留痕). */
export function logFamily(watch: FamilyWatch, said: Omit<FamilyEntry, 'number'>): FamilyWatch {
  const entry: FamilyEntry = { number: familyRevision(watch) + 1, ...said };
  const audited = auditChange.emit(
    { lane: AUDIT_LANE, key: String(entry.number), notBefore: entry.at },
    {
      event: {
        at: entry.at,
        by: entry.by,
        action: 'changed',
        subject: { type: 'FamilyFollowUp', ids: [watch.id] },
        fields: [],
        outcome: 'done',
        detail: entry.event,
        revision: entry.number,
        key: `family-follow-up:${watch.id}:${entry.number}`,
      },
    },
  );
  return { ...watch, entries: [...watch.entries, entry], effects: [...watch.effects, audited] };
}
