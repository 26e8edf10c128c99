import type { Dispute } from '../../domain/disputes/dispute.js';
import { needsGuardian } from '../../domain/disputes/needs-guardian.js';
import type { Party } from '../../domain/disputes/party.js';
import { protectionsOfParty } from '../../domain/disputes/protections-of-party.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { Repositories } from '../../store/repositories.js';

/**
 * The children whose guardian must consent, in what became part of a dispute (并入记录中的儿童): one record may know how old
 * somebody is of whom another knows the name alone.
 */
export async function childrenInParts(
  { absorbs = [] }: Dispute,
  today: IsoDate,
  { disputes, parties }: Pick<Repositories, 'disputes' | 'parties'>,
): Promise<Party[]> {
  const withMinors = absorbs.filter(({ protections }) => protections?.includes('minor'));
  if (withMinors.length === 0) return [];
  const parts = await disputes.findMany(withMinors.map(({ disputeId }) => disputeId));
  const people = await parties.findMany(parts.flatMap(({ partyIds }) => partyIds));
  return people.filter((party) => {
    const part = parts.find(({ id }) => id === party.disputeId);
    return part && needsGuardian(party, protectionsOfParty(part, party.id), today);
  });
}
