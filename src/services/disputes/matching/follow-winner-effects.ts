import type { Dispute } from '../../../domain/disputes/dispute.js';
import { revision } from '../../../domain/disputes/revision.js';
import type { Effect } from '../../../domain/effects/effect.js';
import { followWinnerEffect } from '../../effects/follow-winner.js';

/** Tells each dispute that became part of this one which step it has entered, on a lane for each. */
export const followWinnerEffects = (winner: Dispute): Effect[] =>
  (winner.absorbs ?? []).map(({ disputeId, mergeId }) =>
    followWinnerEffect.emit(
      {
        lane: `merged:${disputeId}`,
        key: `${revision(winner)}:${disputeId}`,
        notBefore: winner.stepEnteredAt,
      },
      {
        loserId: disputeId,
        mergeId,
        revision: revision(winner),
        step: winner.step,
        at: winner.stepEnteredAt,
      },
    ),
  );
