import type { Consent, GivenConsent } from '../../domain/disputes/consent.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { needsGuardian } from '../../domain/disputes/needs-guardian.js';
import type { Party } from '../../domain/disputes/party.js';
import { protectionsOfParty } from '../../domain/disputes/protections-of-party.js';
import { recordConsentEvent } from '../../domain/disputes/record-consent-event.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { findParty } from './find-party.js';
import { mayKeepConsents } from './may-keep-consents.js';

const STANDS = '该事项已有有效的同意记录；如有变化，请先登记撤回。';

/**
 * Takes down that a party, or a child's guardian, consents to one thing (登记同意). Of each thing one consent stands at
 * a time, so that withdrawing it leaves none.
 *
 * @returns the dispute and the party, whose consent stands from now on, or why it does not
 */
export async function recordConsent(
  given: GivenConsent,
  by: Actor,
  context: ServiceContext,
): Promise<{ readonly party: Party; readonly dispute: Dispute } | Refusal> {
  const { repositories, clock } = context;
  const found = await findParty(given.partyId, by, context);
  if (!found) return refuse('not-found', '没有找到该当事人。');
  const now = clock.now();
  const refusal = mayKeepConsents(found.dispute, by) ?? faultOf(given, found, dayInShanghai(now));
  if (refusal) return refusal;
  const earlier = (await repositories.consents.ofParties([given.partyId])).filter(
    ({ purpose }) => purpose === given.purpose,
  );
  if (earlier.some(({ withdrawn }) => withdrawn === undefined)) return refuse('invalid-input', STANDS);
  const consent: Consent = {
    ...given,
    id: `${given.partyId}:${given.purpose}:${earlier.length + 1}`,
    disputeId: found.dispute.id,
    recordedAt: now,
    recordedBy: by,
    version: 0,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
  };
  const isStored = await repositories.consents.insert(
    recordConsentEvent(consent, 'consent-recorded', by, now),
  );
  return isStored ? found : refuse('invalid-input', STANDS);
}

function faultOf(
  { givenBy, guardian, givenOn, evidence }: GivenConsent,
  { party, dispute }: { readonly party: Party; readonly dispute: Dispute },
  today: string,
): Refusal | undefined {
  if (givenBy === 'self' && needsGuardian(party, protectionsOfParty(dispute, party.id), today)) {
    return refuse('consent-missing', '该当事人不满十四周岁，须由其监护人同意。');
  }
  if ((givenBy === 'guardian') !== (guardian !== undefined)) {
    return refuse('invalid-input', '由监护人同意的，须填写监护人姓名和与当事人的关系；本人同意的不填写。');
  }
  if (guardian && !(isLong(guardian.name, 80) && isLong(guardian.relation, 20))) {
    return refuse('invalid-input', '监护人姓名须为 1 至 80 字，与当事人的关系须为 1 至 20 字。');
  }
  if (!isLong(evidence, 500)) return refuse('invalid-input', '佐证须为 1 至 500 字。');
  return givenOn > today ? refuse('invalid-input', '同意日期不能晚于今天。') : undefined;
}

const isLong = (text: string, most: number): boolean => text.trim() !== '' && [...text].length <= most;
