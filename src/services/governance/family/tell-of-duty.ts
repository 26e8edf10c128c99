import type { FamilyDuty } from '../../../domain/family/family-duty.js';
import type { FamilyWatch } from '../../../domain/family/family-watch.js';
import { tellDuty } from '../../../domain/family/tell-duty.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import { HUB_ACTOR } from '../../../domain/people/hub-actor.js';
import { startOfDay } from '../../../domain/time/add-days.js';
import type { Due } from '../../../domain/time/due.js';
import { SUPERVISION } from '../../../policy/supervision.js';
import type { ServiceContext } from '../../context.js';
import { withOccasions } from '../../effects/tell-staff.js';
import { giveOrder, orderId } from '../issue-order.js';
import { dutyOfDue, withDutyDues } from './duty-dues.js';
import { dutyOccasions } from './duty-occasions.js';
import { familyRules } from './family-rules.js';

const CALLED: Readonly<Record<FamilyDuty, string>> = {
  resolve: '包化解',
  visit: '包走访',
  stabilise: '包稳控',
};

/**
 * Tells the next one that a leader's duty was missed, and in the end gives a supervision order (包保逾期逐级提醒与督办). Days
 * that were missed are made up for, and each is told in turn. The order has one number for one day that was due, so that a
 * crash in between gives none twice.
 */
export async function tellOfDuty(due: Due, context: ServiceContext): Promise<void> {
  const { repositories, clock } = context;
  const duty = dutyOfDue(due.id);
  const now = clock.now();
  const rules = familyRules(context);
  const told = await repositories.familyWatches.change<FamilyWatch | undefined>(due.subjectId, (current) => {
    const planned = duty && current.duties?.[duty];
    const isStale = !planned || startOfDay(planned.dueOn).getTime() !== due.since.getTime();
    if (isStale || current.state === 'ended') return { result: undefined };
    const next = tellDuty(current, duty, dayInShanghai(now), now, rules);
    if (next === current) return { result: current };
    const occasions = dutyOccasions(next, current, duty, now);
    return { next: withOccasions(withDutyDues(next, current, now), occasions), result: next };
  });
  if (told && duty && told.duties?.[duty].told === 'ordered') await order(told, duty, context);
}

/** An order to the leader who has the duty. What happened in the family is not in it: it leaves the hub. */
async function order(
  { id, areaCode, grade, duties }: FamilyWatch,
  duty: FamilyDuty,
  context: ServiceContext,
) {
  const { repositories, clock } = context;
  const own = await repositories.disputes.find(id);
  const dispute = own?.mergedInto ? await repositories.disputes.find(own.mergedInto.disputeId) : own;
  if (!dispute || !duties || !grade) return;
  const { leader, dueOn } = duties[duty];
  const level = familyRules(context).orderLevel[grade];
  await giveOrder(
    {
      id: orderId(`family:${id}:${duty}:${dueOn}`),
      level,
      demand: `婚姻家庭回访（${CALLED[duty]}）应于 ${dueOn} 前落实，已逾期，请尽快办理并反馈。`,
      deadline: new Date(clock.now().getTime() + SUPERVISION[level].deadlineMs),
      responsible: { ...leader, role: 'leader', areaCode },
    },
    dispute,
    HUB_ACTOR,
    context,
  );
}
