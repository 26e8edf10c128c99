import type { CaseTeam } from '../../domain/mediators/case-team.js';
import type { Actor } from '../../domain/people/actor.js';
import { isPersonId } from '../../domain/people/is-person-id.js';
import { type PeopleRefusal, refusePeople } from '../../domain/people/people-refusal.js';
import type { ServiceContext } from '../context.js';
import { changeTeam } from './change-team.js';
import { isNote } from './is-note.js';
import { releaseMember } from './release-member.js';

/** Notes that a party will not have somebody mediate (登记当事人拒绝): parties choose and refuse mediators freely. */
export async function recordPartyRefusal(
  disputeId: string,
  said: { readonly personId: string; readonly partyId: string; readonly reason: string },
  by: Actor,
  context: ServiceContext,
): Promise<CaseTeam | PeopleRefusal> {
  const { personId, partyId, reason } = said;
  if (!isNote(reason) || !isPersonId(personId)) {
    return refusePeople('invalid-input', '须写明人员和拒绝的理由，理由为 1 至 200 字。');
  }
  const now = context.clock.now();
  return changeTeam(
    disputeId,
    'party-refused',
    (current, { dispute }) => {
      if (!dispute.partyIds.includes(partyId)) return refusePeople('not-found', '没有找到该当事人。');
      const others = current.refusals.filter((one) => one.personId !== personId || one.partyId !== partyId);
      const refused = { ...current, refusals: [...others, { ...said, by, at: now }] };
      return releaseMember(refused, personId, '当事人拒绝。', now);
    },
    by,
    context,
  );
}
