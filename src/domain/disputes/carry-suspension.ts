import { HUB_ACTOR } from '../people/hub-actor.js';
import type { Dispute } from './dispute.js';
import { recordEvent } from './record-event.js';

/**
 * The dispute with its mediation stopped where that of another with which it is, or was, one case has stopped (并案、撤案后延续
 * 中止). What stopped on its own stays as it is: nothing but the office's decision lets any of them go on.
 */
export function carrySuspension(
  dispute: Dispute,
  { suspended }: Pick<Dispute, 'suspended'>,
  at: Date,
): Dispute {
  if (!suspended || dispute.suspended) return dispute;
  return recordEvent(
    { ...dispute, suspended },
    { action: 'suspended', reason: suspended.note },
    HUB_ACTOR,
    at,
  );
}
