import { sharedOffices } from '../routing/shared-offices.js';
import type { Absorbed } from './absorbed.js';
import type { Dispute } from './dispute.js';
import { joinedProtections } from './joined-protections.js';
import { recordEvent } from './record-event.js';

/**
 * The dispute with another that became part of it (并案), or with who is protected in that by now.
 *
 * @returns the same dispute when it is so already
 */
export function absorb(winner: Dispute, loser: Dispute): Dispute {
  const { absorbs = [] } = winner;
  const { mergedInto: merge, protections, sharedWith } = loser;
  if (merge?.disputeId !== winner.id) return winner;
  const { mergeId, at, by, reason } = merge;
  const known = absorbs.find((one) => one.mergeId === mergeId);
  if (known && String(known.protections) === String(protections)) return winner;
  const absorbed: Absorbed = {
    mergeId,
    disputeId: loser.id,
    at,
    sources: loser.sources,
    ...(protections ? { protections } : {}),
    ...(sharedWith ? { sharedWith } : {}),
  };
  const all = known ? absorbs.map((one) => (one === known ? absorbed : one)) : [...absorbs, absorbed];
  const joined = sharedOffices(joinedProtections({ ...winner, absorbs: all }));
  return known ? joined : recordEvent(joined, { action: 'absorbed', disputeId: loser.id, reason }, by, at);
}
