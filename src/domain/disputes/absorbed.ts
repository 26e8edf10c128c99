import type { DisputeSource } from './dispute-source.js';
import type { Protection } from './protection.js';

/** A dispute that became part of this one (被并入的纠纷), with what must be known of it here. */
export interface Absorbed {
  readonly mergeId: string;
  readonly disputeId: string;
  readonly at: Date;
  readonly sources: readonly DisputeSource[];
  /** What anybody in it is protected as; absent when nobody is. */
  readonly protections?: readonly Protection[];
  /** The offices that see it because they help; they see the whole case then. Absent when none does. */
  readonly sharedWith?: readonly string[];
}
