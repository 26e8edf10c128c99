import type { Role } from '../people/role.js';
import type { EvidenceKind } from './evidence.js';
import type { Step } from './step.js';
import type { Move } from './transition.js';

/** Why something was not done. A closed list: partners program against it. */
export const REFUSAL_CODES = [
  'not-found',
  'invalid-input',
  'role-not-allowed',
  'outside-area',
  'not-owner',
  'forbidden-transition',
  'already-closed',
  'evidence-missing',
  'reason-missing',
  'mediator-missing',
  'stale-revision',
  'already-handed-over',
  'not-handed-over',
  'accepted-by-court',
  'not-being-handled',
  'already-merged',
  'not-merged',
  'chained-merge',
  'already-decided',
  'purpose-not-allowed',
  'consent-missing',
  'must-be-kept',
  'cannot-be-erased',
  'work-pending',
  'not-in-force',
  'to-be-enforced',
  'not-confirmed',
  'language-missing',
  'conflict-of-interest',
  'suspended',
  'not-suspended',
  'not-next-level',
  'group-dispute',
  'on-another-track',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A move that would be possible from where the dispute stands, and what it asks for. */
export interface AllowedMove {
  readonly move: Move;
  readonly to: Step;
  readonly roles: readonly Role[];
  readonly evidence: readonly EvidenceKind[];
  readonly needsReason: boolean;
}

/** An expected "no" (不予办理): why, in plain words, and what would be allowed instead. */
export interface Refusal {
  readonly refused: true;
  readonly code: RefusalCode;
  /** One sentence in Simplified Chinese, fit to be shown. */
  readonly message: string;
  /** The dispute to look at instead. */
  readonly see?: string;
  readonly allowed: readonly AllowedMove[];
}
