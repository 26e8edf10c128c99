import { FAMILY_DUTIES, type FamilyDuty } from '../../../domain/family/family-duty.js';
import type { FamilyWatch } from '../../../domain/family/family-watch.js';
import { nextDutyTelling } from '../../../domain/family/plan-duties.js';
import { startOfDay } from '../../../domain/time/add-days.js';
import { FAMILY_RULES } from '../../../policy/family-rules.js';
import { clearDue } from '../../effects/clear-due.js';
import { setDue } from '../../effects/set-due.js';

/** The kind of due that telling of a missed duty is. */
export const FAMILY_DUTY_DUE = 'family-duty';

export const dutyDueId = (disputeId: string, duty: FamilyDuty): string =>
  `${FAMILY_DUTY_DUE}:${disputeId}:${duty}`;

/** Which duty a due is about. */
export const dutyOfDue = (dueId: string): FamilyDuty | undefined =>
  FAMILY_DUTIES.find((duty) => dueId.endsWith(`:${duty}`));

/**
 * The follow-up with a row for each duty that is due on another day than before, or whose next telling is another
 * (登记下一提醒). The last telling takes its row away itself, once the order that it means has been given.
 */
export function withDutyDues(next: FamilyWatch, before: FamilyWatch | undefined, now: Date): FamilyWatch {
  const { id, version, duties, state } = next;
  if (!duties) return next;
  const effects = FAMILY_DUTIES.flatMap((duty) => {
    const at = { lane: 'dues', key: `${duty}:${version}`, notBefore: now };
    const dueId = dutyDueId(id, duty);
    if (state === 'ended') return [clearDue.emit(at, { dueId })];
    const planned = duties[duty];
    if (before?.duties?.[duty] === planned) return [];
    const telling = nextDutyTelling(planned, FAMILY_RULES.ladder);
    if (!telling) return [];
    const due = { id: dueId, kind: FAMILY_DUTY_DUE, subjectId: id, dueAt: startOfDay(telling.on) };
    return [setDue.emit(at, { due: { ...due, since: startOfDay(planned.dueOn) } })];
  });
  return { ...next, effects: [...next.effects, ...effects] };
}
