import type { IsoDate } from '../law/iso-date.js';
import { addDays } from '../time/add-days.js';
import {
  type DutyLeader,
  type DutyLevel,
  type DutyPlan,
  FAMILY_DUTIES,
  type FamilyDuty,
  type PlannedDuty,
} from './family-duty.js';
import type { FamilyRules } from './family-rules.js';
import type { FamilyWatch } from './family-watch.js';

/** All three duties in one leader's hands, due from a day on (包保安排). */
export const firstPlan = (leader: DutyLeader, dueOn: IsoDate): DutyPlan => {
  const planned: PlannedDuty = { leader, dueOn, told: 'none' };
  return { resolve: planned, visit: planned, stabilise: planned };
};

/** The duty once it was seen to on a day: due again a rhythm later, and never sooner than it was (顺延). */
export function dutyDone(planned: PlannedDuty, on: IsoDate, everyDays: number): PlannedDuty {
  const dueOn = addDays(on, everyDays);
  return dueOn > planned.dueOn ? { ...planned, dueOn, told: 'none' } : planned;
}

/** The duties that were due before a day and have not been seen to (逾期包保). */
export const overdueDuties = ({ duties }: Pick<FamilyWatch, 'duties'>, today: IsoDate): FamilyDuty[] =>
  FAMILY_DUTIES.filter((duty) => duties !== undefined && duties[duty].dueOn < today);

/** Who is told next that a duty was missed, and on which day (下一提醒); `undefined` when it has become an order. */
export function nextDutyTelling(
  { told, dueOn }: PlannedDuty,
  ladder: FamilyRules['ladder'],
): { readonly told: DutyLevel; readonly on: IsoDate } | undefined {
  const next = ladder[ladder.findIndex((rung) => rung.told === told) + 1];
  return next && { told: next.told, on: addDays(dueOn, next.daysAfter) };
}
