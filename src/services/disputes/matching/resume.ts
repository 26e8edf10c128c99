import type { Dispute } from '../../../domain/disputes/dispute.js';
import { revision } from '../../../domain/disputes/revision.js';
import { unmerge } from '../../../domain/disputes/unmerge.js';
import type { Actor } from '../../../domain/people/actor.js';
import { matchDisputeEffect } from '../../effects/match-dispute.js';
import { releaseDisputeEffect } from '../../effects/release-dispute.js';
import { factEffect } from '../fact-effect.js';
import { newsEffects } from '../news-effects.js';
import { stepDueEffect } from '../step-due.js';
import { lastTold } from './last-told.js';

/**
 * The loser of a merge on its own again (撤销并案): its step has a limit again, its sources are told where it stands if
 * they were told otherwise, the winner is told that it is gone, and it is compared anew, though nothing is merged
 * without being asked any more.
 */
export function resume(loser: Dispute, reason: string, by: Actor, now: Date): Dispute {
  const { mergedInto } = loser;
  if (!mergedInto) return loser;
  const { disputeId: winnerId, mergeId } = mergedInto;
  const alone = unmerge(loser, reason, by, now);
  const at = { lane: 'merge', key: String(revision(alone)), notBefore: now };
  return {
    ...alone,
    effects: [
      ...alone.effects,
      stepDueEffect(alone),
      ...(lastTold(loser) === alone.step ? [] : newsEffects(alone)),
      releaseDisputeEffect.emit(at, { winnerId, mergeId, reason, by, at: now }),
      matchDisputeEffect.emit(at, { mode: 'propose-only' }),
      factEffect(alone, { kind: 'merge-undone', mergeId }, { at: now, knownAt: now, by }),
    ],
  };
}
