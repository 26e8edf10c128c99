import type { AuditEvent } from '../../../src/domain/audit/audit-event.js';
import { PEOPLE } from '../../kit/people.js';

/** A mediator was shown the masked name of a party. */
export const look = (changes: Partial<AuditEvent> = {}): AuditEvent => ({
  at: new Date('2026-11-23T01:00:00Z'),
  by: PEOPLE.mediator,
  action: 'looked',
  subject: { type: 'Party', ids: ['D1:1'] },
  fields: ['name'],
  form: 'masked',
  outcome: 'done',
  ...changes,
});
