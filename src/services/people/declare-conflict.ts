import type { CaseTeam } from '../../domain/mediators/case-team.js';
import type { ConflictKind } from '../../domain/mediators/conflict.js';
import type { Actor } from '../../domain/people/actor.js';
import { isPersonId } from '../../domain/people/is-person-id.js';
import { type PeopleRefusal, refusePeople } from '../../domain/people/people-refusal.js';
import type { ServiceContext } from '../context.js';
import { changeTeam } from './change-team.js';
import { isNote } from './is-note.js';
import { releaseMember } from './release-member.js';

/** Notes that somebody may not mediate a dispute (登记回避): whoever it is about says so, or the office. */
export async function declareConflict(
  disputeId: string,
  { personId, kind, note }: { readonly personId: string; readonly kind: ConflictKind; readonly note: string },
  by: Actor,
  context: ServiceContext,
): Promise<CaseTeam | PeopleRefusal> {
  if (!isNote(note) || !isPersonId(personId)) {
    return refusePeople('invalid-input', '须写明人员和回避事由，事由为 1 至 200 字。');
  }
  if (personId !== by.personId && by.role !== 'desk' && by.role !== 'leader') {
    return refusePeople('role-not-allowed', '只能登记本人回避；他人的回避由综治中心登记。');
  }
  const now = context.clock.now();
  return changeTeam(
    disputeId,
    'conflict-declared',
    (current) => {
      const conflicts = current.conflicts.filter((one) => one.personId !== personId);
      const declared = { ...current, conflicts: [...conflicts, { personId, kind, note, by, at: now }] };
      return releaseMember(declared, personId, '应当回避。', now);
    },
    by,
    context,
  );
}
