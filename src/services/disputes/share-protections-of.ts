import { changeProtections, type ProtectionChange } from '../../domain/disputes/change-protections.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { joinProtections } from '../../domain/disputes/join-protections.js';
import { protectionsOfParty } from '../../domain/disputes/protections-of-party.js';
import { HUB_ACTOR } from '../../domain/people/hub-actor.js';
import type { ServiceContext } from '../context.js';
import { changeProtectionsIn } from './change-protections-in.js';
import { knownProtections } from './known-protections.js';
import { samePersons } from './same-persons.js';

const REASON = '同一人在其他案件中已登记为保护对象。';

/**
 * Makes a person protected in every record when the person is in one (保护对象同步): in the other disputes at once, in
 * this one by the change that is returned. Doing it again changes nothing.
 */
export async function shareProtectionsOf(
  dispute: Dispute,
  partyId: string,
  context: ServiceContext,
): Promise<(current: Dispute) => Dispute> {
  const { repositories, clock } = context;
  const [party] = await repositories.parties.findMany([partyId]);
  const others = party ? (await samePersons(party, repositories)).filter(({ id }) => id !== partyId) : [];
  const known = await knownProtections(others, repositories);
  const protections = joinProtections(protectionsOfParty(dispute, partyId), known);
  const protect = (id: string): ProtectionChange => ({
    action: 'protected',
    partyId: id,
    protections,
    reason: REASON,
  });
  const elsewhere = others.filter(({ disputeId }) => disputeId !== dispute.id);
  for (const { id, disputeId } of protections.length > 0 ? elsewhere : []) {
    await changeProtectionsIn(disputeId, protect(id), context);
  }
  const here = [partyId, ...others.filter((one) => !elsewhere.includes(one)).map(({ id }) => id)];
  return (current) =>
    here.reduce((changed, id) => changeProtections(changed, protect(id), HUB_ACTOR, clock.now()), current);
}
