import type { ProtectedParty } from '../../domain/disputes/dispute.js';
import { joinProtections } from '../../domain/disputes/join-protections.js';
import type { ReportedParty } from '../../domain/disputes/party.js';
import { protectionsAtFiling } from '../../domain/disputes/protections-at-filing.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { ServiceContext } from '../context.js';
import { knownProtections } from './known-protections.js';
import { samePersons } from './same-persons.js';

/**
 * Who among the parties of a new dispute is protected (登记时的保护对象认定): by what is reported now, and by what is on
 * file of the same person.
 *
 * @param partyIds in the order of the parties, which are on file already
 */
export async function protectAtFiling(
  partyIds: readonly string[],
  parties: readonly ReportedParty[],
  { clock, repositories }: ServiceContext,
): Promise<ProtectedParty[]> {
  const today = dayInShanghai(clock.now());
  const found = await Promise.all(
    parties.map(async (party, index) => ({
      partyId: partyIds[index] ?? '',
      protections: joinProtections(
        protectionsAtFiling(party, today),
        await knownProtections(await samePersons(party, repositories), repositories),
      ),
    })),
  );
  return found.filter(({ protections }) => protections.length > 0);
}
