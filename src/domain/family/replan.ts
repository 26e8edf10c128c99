import type { Actor } from '../people/actor.js';
import { type DutyPlan, FAMILY_DUTIES, type FamilyDuty, type PlannedDuty } from './family-duty.js';
import type { FamilyWatch } from './family-watch.js';
import { logFamily } from './log-family.js';

/** The follow-up with one duty planned anew (更新一项包保安排). */
export const withDuty = (watch: FamilyWatch, duty: FamilyDuty, planned: PlannedDuty): FamilyWatch =>
  watch.duties ? { ...watch, duties: { ...watch.duties, [duty]: planned } } : watch;

/** The follow-up with another plan (重排计划): each day that gives way stays on record, with who knew by then that it was missed. */
export function replan(watch: FamilyWatch, plan: DutyPlan, by: Actor, now: Date): FamilyWatch {
  const { duties } = watch;
  if (!duties) return { ...watch, duties: plan };
  return FAMILY_DUTIES.reduce((planned, duty) => {
    const [before, after] = [duties[duty], plan[duty]];
    if (before.dueOn === after.dueOn) return planned;
    const { dueOn, told } = before;
    const entry = { at: now, by, event: 'replanned', duty, dueOn, told, nextDueOn: after.dueOn } as const;
    return withDuty(logFamily(planned, entry), duty, after);
  }, watch);
}
