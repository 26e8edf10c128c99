import type { Dispute } from '../../domain/disputes/dispute.js';
import { revision } from '../../domain/disputes/revision.js';
import { STEP_LIMITS_MS } from '../../domain/disputes/step-limits.js';
import type { Effect } from '../../domain/effects/effect.js';
import { STEP_UNATTENDED_MS } from '../../policy/supervision.js';
import { clearDue } from '../effects/clear-due.js';
import { setDue } from '../effects/set-due.js';

/** The kind of due that a step's service limit is. */
export const STEP_LIMIT_DUE = 'step-limit';

/** The kind of due that an overdue step becomes with nobody at it. */
export const STEP_UNATTENDED_DUE = 'step-unattended';

/** What has an order given where a step stays overdue (超期未办提请督办). */
export function stepUnattendedEffect({ id, stepEnteredAt }: Dispute, now: Date): Effect {
  const dueAt = new Date(now.getTime() + STEP_UNATTENDED_MS);
  return setDue.emit(
    { lane: 'dues', key: `unattended:${stepEnteredAt.getTime()}`, notBefore: now },
    {
      due: {
        id: `${STEP_UNATTENDED_DUE}:${id}`,
        kind: STEP_UNATTENDED_DUE,
        subjectId: id,
        dueAt,
        since: stepEnteredAt,
      },
    },
  );
}

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
