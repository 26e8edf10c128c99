import { calmVisits } from '../../../domain/family/calm-visits.js';
import { type FamilyRefusal, isFamilyRefusal, refuseFamily } from '../../../domain/family/family-refusal.js';
import type { FamilyWatch } from '../../../domain/family/family-watch.js';
import { logFamily } from '../../../domain/family/log-family.js';
import { overdueDuties } from '../../../domain/family/plan-duties.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { changeFamily } from './change-family.js';
import { checkWords } from './check-words.js';
import { familyRules } from './family-rules.js';

/** A person ends the follow-up of a family (结束回访): graded low, at peace, nothing overdue; or never graded at all. */
export async function endFamilyWatch(
  disputeId: string,
  reason: string,
  by: Actor,
  context: ServiceContext,
): Promise<FamilyWatch | FamilyRefusal> {
  const checked = checkWords(reason);
  if (isFamilyRefusal(checked)) return checked;
  const { calmVisits: needed } = familyRules(context);
  return changeFamily(disputeId, by, context, undefined, (current, now) => {
    if (current.grade !== undefined && (current.grade !== 'low' || calmVisits(current) < needed)) {
      return refuseFamily('not-calm', `低风险且连续 ${needed} 次平稳走访后，才能结束回访。`);
    }
    if (overdueDuties(current, dayInShanghai(now)).length > 0) {
      return refuseFamily('overdue', '尚有逾期的包保事项，办结后才能结束回访。');
    }
    const ended = logFamily(current, { at: now, by, event: 'ended', note: checked.words });
    return { ...ended, state: 'ended' };
  });
}
