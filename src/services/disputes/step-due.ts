import type { Dispute } from '../../domain/disputes/dispute.js';
import { revision } from '../../domain/disputes/revision.js';
import { STEP_LIMITS_MS } from '../../domain/disputes/step-limits.js';
import type { Effect } from '../../domain/effects/effect.js';
import { clearDue } from '../effects/clear-due.js';
import { setDue } from '../effects/set-due.js';

/** The kind of due that a step's service limit is. */
export const STEP_LIMIT_DUE = 'step-limit';

/** What keeps the time of the step that a dispute has just entered: a due, or at the end the removal of it. */
export function stepDueEffect(dispute: Dispute): Effect {
  const at = { lane: 'dues', key: String(revision(dispute)), notBefore: dispute.stepEnteredAt };
  const id = `${STEP_LIMIT_DUE}:${dispute.id}`;
  if (dispute.step === 'closed') return clearDue.emit(at, { dueId: id });
  const dueAt = new Date(dispute.stepEnteredAt.getTime() + STEP_LIMITS_MS[dispute.step]);
  return setDue.emit(at, {
    due: { id, kind: STEP_LIMIT_DUE, subjectId: dispute.id, dueAt, since: dispute.stepEnteredAt },
  });
}
