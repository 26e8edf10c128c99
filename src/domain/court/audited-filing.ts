import { auditedChange } from '../audit/audited-change.js';
import type { Effect } from '../effects/effect.js';
import type { Actor } from '../people/actor.js';

/** The order to enter in the audit log what somebody did with a filing at the court (提交事项入审计). */
export const auditedFiling = (
  type: 'JudicialConfirmation' | 'CourtSession' | 'Enrolment',
  id: string,
  detail: string,
  by: Actor,
  at: Date,
): Effect => auditedChange(type, id, { detail, key: detail }, by, at);
