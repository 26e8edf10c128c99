import type { Dispute } from '../../domain/disputes/dispute.js';
import { revision } from '../../domain/disputes/revision.js';
import type { Step } from '../../domain/disputes/step.js';

/** How far a case has come (办理进度), and a mark that tells this news from others of the same dispute. */
export interface Standing {
  readonly mark: string;
  readonly step: Step;
  readonly at: Date;
}

/** Where a dispute itself stands. */
export const standingOf = (dispute: Dispute): Standing => ({
  mark: String(revision(dispute)),
  step: dispute.step,
  at: dispute.stepEnteredAt,
});
