import { auditedChange } from '../audit/audited-change.js';
import type { Effect } from '../effects/effect.js';
import type { Actor } from '../people/actor.js';

/**
 * The order to enter in the audit log what somebody did in a consultation (咨询变更入审计).
 *
 * @param key unique in the consultation, and stable for one decision
 */
export const auditedConsultation = (
  id: string,
  change: { readonly detail: string; readonly key: string },
  by: Actor,
  at: Date,
): Effect => auditedChange('Consultation', id, change, by, at);
