import type { Actor } from '../people/actor.js';
import { sharedOffices } from '../routing/shared-offices.js';
import type { Dispute } from './dispute.js';
import { joinedProtections } from './joined-protections.js';
import { recordEvent } from './record-event.js';

/** The dispute without one that was part of it (撤销并案). Again changes nothing. */
export function release(
  winner: Dispute,
  { mergeId, reason, by, at }: { mergeId: string; reason: string; by: Actor; at: Date },
): Dispute {
  const { absorbs = [], ...alone } = winner;
  const released = absorbs.find((one) => one.mergeId === mergeId);
  if (!released) return winner;
  const kept = absorbs.filter((one) => one !== released);
  const next = sharedOffices(joinedProtections(kept.length > 0 ? { ...alone, absorbs: kept } : alone));
  return recordEvent(next, { action: 'released', disputeId: released.disputeId, reason }, by, at);
}
