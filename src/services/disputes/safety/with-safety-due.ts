import { nextToLapse } from '../../../domain/safety/plan-safety.js';
import type { SafetyCase, SafetyDuty } from '../../../domain/safety/safety-case.js';
import type { Occasion } from '../../../domain/staff-notices/occasion.js';
import { clearDue } from '../../effects/clear-due.js';
import { setDue } from '../../effects/set-due.js';
import { withOccasions } from '../../effects/tell-staff.js';

/** The kind of due that something is that must be done for whoever is in danger. */
export const SAFETY_DUE = 'safety';

/** A visit is told of a day before, all else at once. */
const BEFORE_VISIT_MS = 24 * 3_600_000;

/** What waits for the court is nobody's to do. */
const occasionOf = ({ id, areaCode }: SafetyCase, duty: SafetyDuty, now: Date): Occasion[] => {
  if (duty.kind === 'court-decision') return [];
  const before = new Date(Math.max(now.getTime(), duty.dueAt.getTime() - BEFORE_VISIT_MS));
  const at = duty.kind === 'joint-visit' ? before : now;
  const subject = { type: 'safety-case', id } as const;
  return [{ kind: 'safety-duty', mark: duty.id, subject, areaCode, at, disputeId: id, part: duty.id }];
};

/**
 * The case with a row for what may lapse next (登记下一到期事项), and word to somebody of what is to be done anew.
 *
 * @param before what there was to do already
 */
export function withSafetyDue(safety: SafetyCase, before: readonly SafetyDuty[], now: Date): SafetyCase {
  const { id, version } = safety;
  const next = nextToLapse(safety);
  const dueId = `${SAFETY_DUE}:${id}`;
  const at = { lane: 'dues', key: `safety:${version}`, notBefore: now };
  const effect = next
    ? setDue.emit(at, {
        due: { id: dueId, kind: SAFETY_DUE, subjectId: id, dueAt: next.dueAt, since: next.dueAt },
      })
    : clearDue.emit(at, { dueId });
  const anew = safety.duties.filter(({ id: dutyId }) => before.every((known) => known.id !== dutyId));
  const timed = { ...safety, effects: [...safety.effects, effect] };
  return withOccasions(
    timed,
    anew.flatMap((duty) => occasionOf(safety, duty, now)),
  );
}
