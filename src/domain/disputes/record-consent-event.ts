import { AUDIT_LANE, auditChange } from '../audit/audit-change.js';
import type { Actor } from '../people/actor.js';
import type { Consent } from './consent.js';

/** The consent with the order to enter what became of it in the audit log (同意入审计): both are one write. */
export function recordConsentEvent(
  consent: Consent,
  detail: 'consent-recorded' | 'consent-withdrawn',
  by: Actor,
  at: Date,
): Consent {
  const event = {
    at,
    by,
    action: 'changed',
    subject: { type: 'Party', ids: [consent.partyId] },
    fields: ['consents'],
    outcome: 'done',
    detail,
    key: `consent:${consent.id}:${detail}`,
  } as const;
  const effect = auditChange.emit({ lane: AUDIT_LANE, key: detail, notBefore: at }, { event });
  return { ...consent, effects: [...consent.effects, effect] };
}
