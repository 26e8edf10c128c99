import { areaReaches } from '../areas/area-reaches.js';
import type { Dispute } from '../disputes/dispute.js';
import type { Actor } from '../people/actor.js';
import { officeIdOf } from './office-id-of.js';

/**
 * Whether a dispute lies within what somebody answers for (是否在职责范围内): by area, as long as the subdistrict is answerable.
 * Else those of the answerable office direct it, and those whose area its area is part of: what was given to the district
 * is no longer the subdistrict's to direct. Whoever has it in hand works on, and whoever walks its grid.
 */
export function answersFor(
  actor: Pick<Actor, 'personId' | 'role' | 'areaCode'>,
  { areaCode, owner, routing }: Pick<Dispute, 'areaCode' | 'owner' | 'routing'>,
): boolean {
  const { office } = routing ?? {};
  const own = officeIdOf(actor);
  if (!office) return areaReaches(actor.areaCode, areaCode);
  if (owner.personId === actor.personId) return true;
  if (own === undefined) return areaReaches(actor.areaCode, areaCode);
  return own === office.personId || areaReaches(actor.areaCode, office.areaCode);
}
