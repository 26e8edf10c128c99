import type { Party, ReportedParty } from '../../domain/disputes/party.js';
import { normaliseIdNumber } from '../../sealing/normalise-id-number.js';
import { normaliseName } from '../../sealing/normalise-name.js';
import type { Repositories } from '../../store/repositories.js';

/**
 * The parties on file that are the same person (同一人): with the same identity number, or with the same name and
 * telephone number and no other identity number. A name alone is nobody's.
 */
export async function samePersons(
  party: Pick<ReportedParty, 'name' | 'idNumber' | 'phone'>,
  { parties }: Pick<Repositories, 'parties'>,
): Promise<Party[]> {
  const { name, idNumber, phone } = party;
  const byNumber = idNumber ? await parties.findByIndex('idNumber', idNumber) : [];
  const byPhone = phone ? await parties.findByIndex('phone', phone) : [];
  const ownNumber = idNumber && normaliseIdNumber(idNumber);
  const ownName = normaliseName(name);
  const byNameAndPhone = byPhone.filter((other) => {
    const number = other.idNumber && normaliseIdNumber(other.idNumber);
    return normaliseName(other.name) === ownName && (!number || !ownNumber || number === ownNumber);
  });
  return [...new Map([...byNumber, ...byNameAndPhone].map((other) => [other.id, other])).values()];
}
