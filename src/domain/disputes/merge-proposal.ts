import type { Aggregate } from '../effects/aggregate.js';
import type { MatchReason } from '../matching/match-judgement.js';
import type { Actor } from '../people/actor.js';

/**
 * Two disputes that may be one case, for the desk to decide (并案建议). Its id is made of theirs, so that there is one for
 * two disputes however often they are compared.
 */
export interface MergeProposal extends Aggregate {
  /** The older first. */
  readonly disputeIds: readonly [string, string];
  /** Where the two lie. */
  readonly areaCodes: readonly string[];
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  /** What was compared: whoever declined it is asked again only when this has changed. */
  readonly facts: string;
  /** `settled`: one of the two became part of a dispute otherwise, so there is nothing to decide. */
  readonly state: 'open' | 'accepted' | 'declined' | 'settled';
  readonly proposedAt: Date;
  readonly decided?: { readonly by: Actor; readonly at: Date; readonly reason: string };
}
