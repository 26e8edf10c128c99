import type { ConsentPurpose } from '../../domain/disputes/consent.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { needsGuardian } from '../../domain/disputes/needs-guardian.js';
import type { Party } from '../../domain/disputes/party.js';
import { protectionsOfParty } from '../../domain/disputes/protections-of-party.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { ServiceContext } from '../context.js';

/**
 * The parties of a dispute whose guardian must consent to this and has not (缺少监护人同意), or not any more.
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
  const children = parties.filter((party) =>
    needsGuardian(party, protectionsOfParty(dispute, party.id), today),
  );
  if (children.length === 0) return [];
  const consents = await repositories.consents.ofParties(children.map(({ id }) => id));
  const standing = new Set(
    consents
      .filter((one) => one.purpose === purpose && one.givenBy === 'guardian' && !one.withdrawn)
      .map(({ partyId }) => partyId),
  );
  return children.filter(({ id }) => !standing.has(id));
}
