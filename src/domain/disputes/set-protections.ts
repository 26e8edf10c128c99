import type { Dispute } from './dispute.js';
import { joinProtections } from './join-protections.js';
import type { Protection } from './protection.js';

/** The dispute with one of its parties protected as given and as nothing else (登记保护对象). */
export function setProtections(
  dispute: Dispute,
  partyId: string,
  protections: readonly Protection[],
): Dispute {
  const { protectedParties = [], protections: _old, ...rest } = dispute;
  const others = protectedParties.filter((party) => party.partyId !== partyId);
  const all = protections.length > 0 ? [...others, { partyId, protections }] : others;
  if (all.length === 0) return rest;
  return {
    ...rest,
    protectedParties: all,
    protections: joinProtections(...all.map((party) => party.protections)),
  };
}
