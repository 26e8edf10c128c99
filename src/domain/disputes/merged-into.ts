import type { MatchReason } from '../matching/match-judgement.js';
import type { Actor } from '../people/actor.js';
import type { Step } from './step.js';

/** Which dispute this one became part of (并入). It keeps its own history and sources, and rests until that is undone. */
export interface MergedInto {
  /** Names this merge: another one of the same two has another id. */
  readonly mergeId: string;
  readonly disputeId: string;
  readonly at: Date;
  readonly by: Actor;
  readonly reason: string;
  /** What the comparison came to, where it was the cause. */
  readonly score?: number;
  readonly reasons?: readonly MatchReason[];
  /** What of the winner this one's own sources were told last. */
  readonly told?: { readonly revision: number; readonly step: Step };
}
