import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Party } from '../../domain/disputes/party.js';
import { recordConsentEvent } from '../../domain/disputes/record-consent-event.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { checkReason } from './check-reason.js';
import { findParty } from './find-party.js';
import { mayKeepConsents } from './may-keep-consents.js';

/**
 * Takes down that a consent was withdrawn (撤回同意): nothing more is done by it, from a hand-over that is still on its
 * way on; what was done stays. Again changes nothing.
 */
export async function withdrawConsent(
  { consentId, reason }: { readonly consentId: string; readonly reason: string },
  by: Actor,
  context: ServiceContext,
): Promise<{ readonly party: Party; readonly dispute: Dispute } | Refusal> {
  const { repositories, clock } = context;
  const fault = checkReason(reason);
  if (fault) return fault;
  const consent = await repositories.consents.find(consentId);
  const found = consent && (await findParty(consent.partyId, by, context));
  if (!found) return refuse('not-found', '没有找到该同意记录。');
  const refusal = mayKeepConsents(found.dispute, by);
  if (refusal) return refusal;
  const at = clock.now();
  await repositories.consents.change(consentId, (current) => {
    if (current.withdrawn) return { result: undefined };
    const next = { ...current, withdrawn: { at, by, reason: reason.trim() } };
    return { next: recordConsentEvent(next, 'consent-withdrawn', by, at), result: undefined };
  });
  return found;
}
