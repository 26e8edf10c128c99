import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Party } from '../../domain/disputes/party.js';
import type { Actor } from '../../domain/people/actor.js';
import { disclose } from '../../policy/disclose.js';
import { recordOfDispute } from '../../policy/record-of-dispute.js';
import type { ServiceContext } from '../context.js';

/** A party with its dispute, if somebody may know of it; what is hidden and what there is not look the same. */
export async function findParty(
  partyId: string,
  by: Actor,
  { repositories }: ServiceContext,
): Promise<{ readonly party: Party; readonly dispute: Dispute } | undefined> {
  const [party] = await repositories.parties.findMany([partyId]);
  const [dispute] = party ? await repositories.disputes.findShielded([party.disputeId]) : [];
  if (!party || !dispute || disclose('party', by, recordOfDispute(dispute)) !== 'clear') return undefined;
  return { party, dispute };
}
