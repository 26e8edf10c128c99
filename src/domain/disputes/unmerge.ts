import type { Actor } from '../people/actor.js';
import type { Dispute } from './dispute.js';
import { recordEvent } from './record-event.js';

/** The dispute on its own again (撤销并入), at the step at which it was. */
export function unmerge({ mergedInto, ...dispute }: Dispute, reason: string, by: Actor, at: Date): Dispute {
  const disputeId = mergedInto?.disputeId ?? '';
  return recordEvent(dispute, { action: 'merge-undone', disputeId, reason }, by, at);
}
