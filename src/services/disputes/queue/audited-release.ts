import { AUDIT_LANE, auditChange } from '../../../domain/audit/audit-change.js';
import type { AuditedBy } from '../../../domain/audit/audited-by.js';
import type { Aggregate } from '../../../domain/effects/aggregate.js';
import type { Effect } from '../../../domain/effects/effect.js';
import type { WorkAddress } from './parked-work.js';

/** The order to enter in the audit log that somebody released parked work (搁置事项处理入审计). */
export function auditedRelease(
  aggregate: Aggregate,
  { type, id, effect }: WorkAddress,
  done: { readonly detail: 'work-retried' | 'work-dropped'; readonly reason?: string },
  by: AuditedBy,
  at: Date,
): Effect {
  const key = `${effect}:${aggregate.version}`;
  return auditChange.emit(
    { lane: AUDIT_LANE, key, notBefore: at },
    {
      event: {
        at,
        by,
        action: 'changed',
        subject: { type: subjectOf(type), ids: [id] },
        fields: [],
        outcome: 'done',
        ...done,
        key: `${type}:${id}:${key}`,
      },
    },
  );
}

/** `inbox-entry` is `InboxEntry` in the audit log. */
const subjectOf = (type: string): string =>
  type.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
