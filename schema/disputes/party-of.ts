import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { Party } from '../../src/domain/disputes/party.js';
import { protectionsOfParty } from '../../src/domain/disputes/protections-of-party.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';

/** A party as part of its dispute; the rights on it are judged by the party's own id. */
export const partyOf = (dispute: Dispute, party: Party) => ({
  ...party,
  protections: protectionsOfParty(dispute, party.id),
  of: { ...recordOfDispute(dispute), id: party.id },
});
