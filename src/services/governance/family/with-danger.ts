import type { FamilyFact } from '../../../domain/family/family-fact.js';
import type { FamilyWatch } from '../../../domain/family/family-watch.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../../domain/people/actor.js';
import { addDays } from '../../../domain/time/add-days.js';
import { DANGER_DAYS, FAMILY_DANGERS } from '../../../policy/family-dangers.js';
import { DANGER_LANE, suspendDisputesEffect } from '../../effects/suspend-disputes.js';

/** The follow-up with the order to stop the family's open disputes, where what was just recorded tells of danger (涉危停调). */
export function withDanger(
  watch: FamilyWatch,
  facts: readonly FamilyFact[],
  by: Actor,
  now: Date,
): FamilyWatch {
  const earliest = addDays(dayInShanghai(now), -DANGER_DAYS);
  const recent = facts.filter(({ on }) => on >= earliest);
  const danger = recent.map(({ kind }) => FAMILY_DANGERS[kind]).find((one) => one !== undefined);
  if (!danger) return watch;
  const effect = suspendDisputesEffect.emit(
    { lane: DANGER_LANE, key: String(watch.version), notBefore: now },
    {
      disputeId: watch.id,
      danger,
      note: '家庭回访登记了危险情形，详见回访档案。',
      child: recent.some(({ kind }) => kind === 'child-saw'),
      raisedBy: { personId: by.personId, name: by.name },
      ofSamePeople: true,
    },
  );
  return { ...watch, effects: [...watch.effects, effect] };
}
