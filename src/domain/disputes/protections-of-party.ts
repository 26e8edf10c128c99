import type { Dispute } from './dispute.js';
import type { Protection } from './protection.js';

/** What one party to a dispute is protected as (当事人的保护对象标记). */
export const protectionsOfParty = (dispute: Dispute, partyId: string): readonly Protection[] =>
  dispute.protectedParties?.find((party) => party.partyId === partyId)?.protections ?? [];
