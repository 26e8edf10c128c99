import { birthDatesOf } from '../../domain/disputes/birth-dates-of.js';
import type { ConsentPurpose } from '../../domain/disputes/consent.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { needsGuardian } from '../../domain/disputes/needs-guardian.js';
import type { Party } from '../../domain/disputes/party.js';
import { protectionsOfParty } from '../../domain/disputes/protections-of-party.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import { normaliseName } from '../../sealing/normalise-name.js';
import type { ServiceContext } from '../context.js';
import { childrenInParts } from './children-in-parts.js';

/**
 * The parties of a dispute whose guardian must consent to this and has not (缺少监护人同意), or not any more. Somebody of no
 * known age is a child where what became part of the dispute knows a child by this name.
 *
 * @param parties those of the dispute, or some of them
 */
export async function missingConsent(
  dispute: Dispute,
  parties: readonly Party[],
  purpose: ConsentPurpose,
  { repositories, clock }: Pick<ServiceContext, 'repositories' | 'clock'>,
): Promise<Party[]> {
  const today = dayInShanghai(clock.now());
  const inParts = await childrenInParts(dispute, today, repositories);
  const sameIn = (party: Party): Party[] =>
    birthDatesOf(party).length > 0
      ? []
      : inParts.filter(({ name }) => normaliseName(name) === normaliseName(party.name));
  const children = parties.filter(
    (party) => needsGuardian(party, protectionsOfParty(dispute, party.id), today) || sameIn(party).length > 0,
  );
  if (children.length === 0) return [];
  const idsOf = (party: Party): string[] => [party, ...sameIn(party)].map(({ id }) => id);
  const consents = await repositories.consents.ofParties(children.flatMap(idsOf));
  const standing = new Set(
    consents
      .filter((one) => one.purpose === purpose && one.givenBy === 'guardian' && !one.withdrawn)
      .map(({ partyId }) => partyId),
  );
  return children.filter((party) => !idsOf(party).some((id) => standing.has(id)));
}
