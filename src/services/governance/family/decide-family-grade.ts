import { decideGrade, type GradeDecision } from '../../../domain/family/decide-grade.js';
import type { DutyLeader, FamilyDuty } from '../../../domain/family/family-duty.js';
import { type FamilyRefusal, isFamilyRefusal, refuseFamily } from '../../../domain/family/family-refusal.js';
import type { FamilyWatch } from '../../../domain/family/family-watch.js';
import { logFamily } from '../../../domain/family/log-family.js';
import { withDuty } from '../../../domain/family/replan.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { changeFamily } from './change-family.js';
import { checkWords } from './check-words.js';
import { familyRules } from './family-rules.js';

/** A person decides on the grade of a family (人工定级), with a reason. */
export async function decideFamilyGrade(
  disputeId: string,
  decision: GradeDecision,
  by: Actor,
  context: ServiceContext,
): Promise<FamilyWatch | FamilyRefusal> {
  const checked = checkWords(decision.reason);
  if (isFamilyRefusal(checked)) return checked;
  const { leader } = decision;
  if (leader && !isLeader(leader)) return NO_LEADER;
  return changeFamily(disputeId, by, context, undefined, (current, now) =>
    decideGrade(current, { ...decision, reason: checked.words }, by, now, familyRules(context)),
  );
}

/** Puts one duty into another leader's hands (包保交接), with a reason; what is due stays due. */
export async function handOverFamilyDuty(
  disputeId: string,
  {
    duty,
    leader,
    reason,
  }: { readonly duty: FamilyDuty; readonly leader: DutyLeader; readonly reason: string },
  by: Actor,
  context: ServiceContext,
): Promise<FamilyWatch | FamilyRefusal> {
  const checked = checkWords(reason);
  if (isFamilyRefusal(checked)) return checked;
  if (!isLeader(leader)) return NO_LEADER;
  return changeFamily(disputeId, by, context, undefined, (current, now) => {
    const planned = current.duties?.[duty];
    if (!planned) return refuseFamily('not-graded', '尚未定级，没有包保安排。');
    const said = { duty, leader, note: checked.words, dueOn: planned.dueOn, told: planned.told };
    return withDuty(logFamily(current, { at: now, by, event: 'handed-over', ...said }), duty, {
      ...planned,
      leader,
    });
  });
}

const NO_LEADER = refuseFamily('invalid-input', '包保领导的编号或姓名不符合要求。');

const isLeader = ({ personId, name }: DutyLeader): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9_:-]{0,63}$/.test(personId) && name.trim() !== '' && [...name].length <= 80;
