import { joinProtections } from '../../domain/disputes/join-protections.js';
import type { Party } from '../../domain/disputes/party.js';
import type { Protection } from '../../domain/disputes/protection.js';
import { protectionsOfParty } from '../../domain/disputes/protections-of-party.js';
import type { Repositories } from '../../store/repositories.js';

/** What any of these parties is protected as, in the disputes that they are parties to. */
export async function knownProtections(
  parties: readonly Party[],
  { disputes }: Pick<Repositories, 'disputes'>,
): Promise<Protection[]> {
  const found = await disputes.findMany([...new Set(parties.map(({ disputeId }) => disputeId))]);
  const byId = new Map(found.map((dispute) => [dispute.id, dispute]));
  return joinProtections(
    ...parties.map(({ id, disputeId }) => {
      const dispute = byId.get(disputeId);
      return dispute && protectionsOfParty(dispute, id);
    }),
  );
}
