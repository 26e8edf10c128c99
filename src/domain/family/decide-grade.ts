import { dayInShanghai } from '../law/day-in-shanghai.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Actor } from '../people/actor.js';
import { addDays } from '../time/add-days.js';
import { calmVisits } from './calm-visits.js';
import { type DutyLeader, type DutyPlan, FAMILY_DUTIES } from './family-duty.js';
import { type FamilyGrade, gradeStep } from './family-grade.js';
import { type FamilyRefusal, refuseFamily } from './family-refusal.js';
import type { FamilyRules } from './family-rules.js';
import type { FamilyWatch } from './family-watch.js';
import { familyRevision, logFamily } from './log-family.js';
import { firstPlan, overdueDuties } from './plan-duties.js';
import { replan } from './replan.js';

/** What a person decides about a family. */
export interface GradeDecision {
  readonly grade: FamilyGrade;
  readonly reason: string;
  /** Who gets all three duties; needed the first time, and not looked at later. */
  readonly leader?: DutyLeader;
  /** The number of the newest entry that the person saw; left out by whoever does not mind. */
  readonly seenRevision?: number;
}

/**
 * A person decides on the grade of a family (人工定级). What was proposed binds nobody; a lower grade takes calm visits, nothing
 * overdue, and goes one step at a time.
 */
export function decideGrade(
  watch: FamilyWatch,
  { grade, reason, leader, seenRevision }: GradeDecision,
  by: Actor,
  now: Date,
  rules: FamilyRules,
): FamilyWatch | FamilyRefusal {
  if (by.role === 'hub') return refuseFamily('person-decides', '风险等级须由人决定。');
  if (seenRevision !== undefined && seenRevision !== familyRevision(watch)) {
    return refuseFamily('stale-revision', '该家庭刚刚有了新的记录，请刷新后再定级。');
  }
  const today = dayInShanghai(now);
  const refusal =
    watch.grade && gradeStep(watch.grade, grade) < 0 ? mayLower(watch, grade, today, rules) : undefined;
  if (refusal) return refusal;
  const plan = planFor(watch, grade, leader, today, rules);
  if (!plan) return refuseFamily('leader-missing', '首次定级须指定包保领导。');
  const graded = logFamily(
    { ...watch, grade, gradedOn: today },
    {
      at: now,
      by,
      event: 'graded',
      grade,
      ...(watch.grade ? { gradeBefore: watch.grade } : {}),
      score: watch.proposal.score,
      note: reason,
    },
  );
  return replan(graded, plan, by, now);
}

function mayLower(
  watch: FamilyWatch,
  grade: FamilyGrade,
  today: IsoDate,
  { calmVisits: needed }: FamilyRules,
): FamilyRefusal | undefined {
  if (watch.grade && gradeStep(watch.grade, grade) < -1) {
    return refuseFamily('one-grade-down', '每次只能下调一级。');
  }
  if (calmVisits(watch) < needed) {
    return refuseFamily('not-calm', `下调等级须先有连续 ${needed} 次平稳走访。`);
  }
  return overdueDuties(watch, today).length > 0
    ? refuseFamily('overdue', '尚有逾期的包保事项，办结后才能下调等级。')
    : undefined;
}

/** Higher: no later than a rhythm from now. Lower: a rhythm from now. The same: as it was. */
function planFor(
  { grade: before, duties }: FamilyWatch,
  grade: FamilyGrade,
  leader: DutyLeader | undefined,
  today: IsoDate,
  { rhythm }: FamilyRules,
): DutyPlan | undefined {
  const dueOn = addDays(today, rhythm[grade]);
  if (!before || !duties) return leader && firstPlan(leader, dueOn);
  const step = gradeStep(before, grade);
  if (step === 0) return duties;
  const next = FAMILY_DUTIES.map((duty) => {
    const planned = duties[duty];
    const moves = step < 0 || dueOn < planned.dueOn;
    return [duty, moves ? { ...planned, dueOn, told: 'none' as const } : planned];
  });
  return Object.fromEntries(next) as DutyPlan;
}
