import type { Dispute } from '../../../domain/disputes/dispute.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import { protectParty } from '../../../services/disputes/protect-party.js';
import { CAST } from '../../world/cast.js';
import type { Guarded } from '../../world/guarded.js';
import type { World } from '../../world/world.js';

/** The desk finds out that one of the two must not be found, and puts it down (登记保护对象). */
export async function guard(
  { who, why, toldIn }: Guarded,
  { id, partyIds }: Dispute,
  world: World,
): Promise<void> {
  const { services } = world.hub;
  const parties = await services.repositories.parties.findMany(partyIds);
  const party = parties.find(({ name }) => name.includes(who.name.slice(0, 1)));
  if (!party) return world.count('nobody to protect by this name');
  const asked = {
    action: 'protected',
    partyId: party.id,
    protection: why,
    reason: '入户核实，需要保护。',
  } as const;
  const done = await protectParty(asked, CAST.desk, services);
  if (isRefusal(done)) return world.count(`refused: ${done.code}`);
  toldIn.add(id);
  world.count(`protected: ${why}`);
}
