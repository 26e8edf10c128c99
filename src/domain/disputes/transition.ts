import type { Role } from '../people/role.js';
import type { EvidenceKind } from './evidence.js';
import type { Step } from './step.js';

/** Onwards to the next step, back to an earlier one (退回), or past one that does not apply (跳过). */
export type Move = 'advance' | 'send-back' | 'skip';

/** One way in which a dispute may go from a step to another. */
export interface Transition {
  readonly from: Step;
  readonly to: Step;
  readonly move: Move;
  /** Who may do it. A mediator may do it only for a dispute that is theirs. */
  readonly roles: readonly Role[];
  /** What must be handed in with it. */
  readonly evidence: readonly EvidenceKind[];
  /** Whether a reason must be given. */
  readonly needsReason: boolean;
  /** Whether the dispute must be in a mediator's hands first. */
  readonly needsMediator: boolean;
}
