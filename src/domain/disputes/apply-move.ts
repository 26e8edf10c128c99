import type { Actor } from '../people/actor.js';
import type { MoveRequest } from './decide-move.js';
import type { Dispute } from './dispute.js';
import { recordEvent } from './record-event.js';
import type { Transition } from './transition.js';

/** The dispute after a move that the table allows. */
export function applyMove(
  dispute: Dispute,
  row: Transition,
  request: MoveRequest,
  by: Actor,
  at: Date,
): Dispute {
  const moved = { ...dispute, step: row.to, stepEnteredAt: at };
  const reason = request.reason?.trim();
  return recordEvent(
    moved,
    {
      action: 'moved',
      move: row.move,
      from: row.from,
      to: row.to,
      evidence: request.evidence,
      ...(reason ? { reason } : {}),
    },
    by,
    at,
  );
}
