import { areMarks, FAMILY_INDICES } from '../../../domain/family/family-indices.js';
import { type FamilyRefusal, isFamilyRefusal, refuseFamily } from '../../../domain/family/family-refusal.js';
import type { FamilyWatch } from '../../../domain/family/family-watch.js';
import {
  type DutyReport,
  type FamilyVisit,
  recordVisit,
  reportDuty,
} from '../../../domain/family/record-visit.js';
import type { Actor } from '../../../domain/people/actor.js';
import { INDEX_INDICATORS } from '../../../policy/family-rules.js';
import type { ServiceContext } from '../../context.js';
import { changeFamily } from './change-family.js';
import { checkWords } from './check-words.js';
import { familyRules } from './family-rules.js';
import { withDanger } from './with-danger.js';

/** Somebody was with a family (登记家庭走访): the next visit is due, and the family is scored anew. */
export async function recordFamilyVisit(
  disputeId: string,
  visit: FamilyVisit,
  requestKey: string,
  by: Actor,
  context: ServiceContext,
): Promise<FamilyWatch | FamilyRefusal> {
  const checked = checkWords(visit.note);
  if (isFamilyRefusal(checked)) return checked;
  const isFit = FAMILY_INDICES.every((index) => {
    const marks = visit.marks[index];
    return marks === undefined || areMarks(marks, INDEX_INDICATORS[index].length);
  });
  if (!isFit) return refuseFamily('invalid-input', '每项指数须对各观察项逐一打分，0 至 4 分。');
  return changeFamily(disputeId, by, context, requestKey, (current, now, key) => {
    const told = { ...visit, note: checked.words };
    const visited = recordVisit(current, told, { key, by, now }, familyRules(context));
    return isFamilyRefusal(visited) ? visited : withDanger(visited, visit.facts, by, now);
  });
}

/** A leader says what was done about resolving the quarrel, or about keeping it quiet (登记包保办理). */
export async function reportFamilyDuty(
  disputeId: string,
  report: DutyReport,
  requestKey: string,
  by: Actor,
  context: ServiceContext,
): Promise<FamilyWatch | FamilyRefusal> {
  const checked = checkWords(report.note);
  if (isFamilyRefusal(checked)) return checked;
  return changeFamily(disputeId, by, context, requestKey, (current, now, key) =>
    reportDuty(current, { ...report, note: checked.words }, { key, by, now }, familyRules(context)),
  );
}
