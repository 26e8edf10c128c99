import type { AuditEvent } from '../../domain/audit/audit-event.js';

/** Something that happened to a partner (合作平台事项), for the audit log. */
export const partnerEvent = (
  {
    at,
    by,
    action,
    detail,
    outcome = 'done',
  }: Pick<AuditEvent, 'at' | 'by' | 'action'> & Partial<Pick<AuditEvent, 'detail' | 'outcome'>>,
  partnerId: string | undefined,
): AuditEvent => ({
  at,
  by,
  action,
  subject: { type: 'Partner', ids: partnerId === undefined ? [] : [partnerId] },
  fields: [],
  outcome,
  ...(detail === undefined ? {} : { detail }),
});
