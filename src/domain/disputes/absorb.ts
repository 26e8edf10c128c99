import type { Dispute } from './dispute.js';
import { joinedProtections } from './joined-protections.js';
import { recordEvent } from './record-event.js';

/** The dispute with another that became part of it (并案). Again changes nothing. */
export function absorb(winner: Dispute, loser: Dispute): Dispute {
  const { absorbs = [] } = winner;
  const merge = loser.mergedInto;
  if (merge?.disputeId !== winner.id || absorbs.some(({ mergeId }) => mergeId === merge.mergeId))
    return winner;
  const { mergeId, at, by, reason } = merge;
  const absorbed = {
    mergeId,
    disputeId: loser.id,
    at,
    sources: loser.sources,
    ...(loser.protections ? { protections: loser.protections } : {}),
  };
  const joined = joinedProtections({ ...winner, absorbs: [...absorbs, absorbed] });
  return recordEvent(joined, { action: 'absorbed', disputeId: loser.id, reason }, by, at);
}
