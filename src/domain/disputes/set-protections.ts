import type { Dispute } from './dispute.js';
import { joinedProtections } from './joined-protections.js';
import type { Protection } from './protection.js';

/** The dispute with one of its parties protected as given and as nothing else (登记保护对象). */
export function setProtections(
  { protectedParties = [], ...dispute }: Dispute,
  partyId: string,
  protections: readonly Protection[],
): Dispute {
  const others = protectedParties.filter((party) => party.partyId !== partyId);
  const all = protections.length > 0 ? [...others, { partyId, protections }] : others;
  return joinedProtections(all.length > 0 ? { ...dispute, protectedParties: all } : dispute);
}
