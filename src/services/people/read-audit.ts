import type { AuditedBy } from '../../domain/audit/audited-by.js';
import type { AuditEntry } from '../../store/audit/audit-entry.js';
import type { AuditFilter } from '../../store/audit/audit-filter.js';
import type { ServiceContext } from '../context.js';

/**
 * A page of the audit log, newest first (查阅审计). Reading it is recorded in it, before anything is handed out.
 *
 * @param before the number to go on from; that entry itself is not on the page
 */
export async function readAudit(
  filter: AuditFilter,
  page: { readonly before?: number; readonly limit: number },
  by: AuditedBy,
  { repositories, audit, clock }: ServiceContext,
): Promise<AuditEntry[]> {
  const entries = await repositories.audit.page(filter, page);
  const { personId, subjectId, action, since, until } = filter;
  const asked = { personId, subjectId, action, since: since?.toISOString(), until: until?.toISOString() };
  await audit.append([
    {
      at: clock.now(),
      by,
      action: 'audit-read',
      // Of whom and of what one asked tells more than which entries happened to be on the page.
      subject: {
        type: 'AuditEntry',
        ids: Object.entries(asked).flatMap(([name, value]) =>
          value === undefined ? [] : [`${name}:${value}`],
        ),
      },
      fields: [],
      outcome: 'done',
      count: entries.length,
    },
  ]);
  return repositories.audit.open(entries);
}
