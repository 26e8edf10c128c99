import type { IsoDate } from '../law/iso-date.js';
import { HUB_ACTOR } from '../people/hub-actor.js';
import type { FamilyDuty } from './family-duty.js';
import type { FamilyRules } from './family-rules.js';
import type { FamilyWatch } from './family-watch.js';
import { logFamily } from './log-family.js';
import { nextDutyTelling } from './plan-duties.js';
import { withDuty } from './replan.js';

/** The follow-up after everybody who is due by a day was told, in turn, that a duty was missed (逐级提醒). */
export function tellDuty(
  watch: FamilyWatch,
  duty: FamilyDuty,
  today: IsoDate,
  now: Date,
  rules: FamilyRules,
): FamilyWatch {
  const planned = watch.duties?.[duty];
  const next = planned && nextDutyTelling(planned, rules.ladder);
  if (!next || next.on > today) return watch;
  const { dueOn } = planned;
  const told = logFamily(watch, { at: now, by: HUB_ACTOR, event: 'missed', duty, dueOn, told: next.told });
  return tellDuty(withDuty(told, duty, { ...planned, told: next.told }), duty, today, now, rules);
}
