import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { Party } from '../../../domain/disputes/party.js';
import { candidateWindow } from '../../../domain/matching/candidate-window.js';
import type { Repositories } from '../../../store/repositories.js';

const PARTIES_LOOKED_FOR = 10;
const PER_KEY = 20;
const PER_WINDOW = 100;
const MOST = 300;

/**
 * The disputes that another may be one case with (并案候选), each found by an index: those that share a party's number,
 * telephone or name, then those about the same time in the same community, then those of the same class in a wider
 * time. At most 300.
 */
export async function findCandidates(
  dispute: Dispute,
  { disputes, parties }: Pick<Repositories, 'disputes' | 'parties'>,
): Promise<Dispute[]> {
  const own = await parties.findMany(dispute.partyIds.slice(0, PARTIES_LOOKED_FOR));
  const sharing = await Promise.all(own.map((party) => disputesOf(party, parties)));
  const around = await disputes.idsAround({ ...candidateWindow(dispute, 'anything'), limit: PER_WINDOW });
  const alike = await disputes.idsAround({
    ...candidateWindow(dispute, 'same-class'),
    categoryClass: dispute.categoryCode.slice(0, 2),
    limit: PER_WINDOW,
  });
  const ids = new Set([...sharing.flat(), ...around, ...alike]);
  ids.delete(dispute.id);
  return disputes.findMany([...ids].slice(0, MOST));
}

async function disputesOf(
  { name, idNumber, phone }: Party,
  parties: Repositories['parties'],
): Promise<string[]> {
  const found = await Promise.all([
    idNumber ? parties.findByIndex('idNumber', idNumber, PER_KEY) : [],
    phone ? parties.findByIndex('phone', phone, PER_KEY) : [],
    parties.findByIndex('name', name, PER_KEY),
  ]);
  return found.flat().map(({ disputeId }) => disputeId);
}
