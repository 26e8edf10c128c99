import { type CaseTeam, standing, type TeamMember } from '../../domain/mediators/case-team.js';
import type { SpeakingParty } from '../../domain/mediators/mediation-case.js';
import { withMember } from '../../domain/mediators/team-member.js';
import { ENOUGH, understandingOf } from '../../domain/mediators/understanding.js';
import { whyNotMediator } from '../../domain/mediators/why-not-mediator.js';
import type { Actor } from '../../domain/people/actor.js';
import { type PeopleRefusal, refusePeople } from '../../domain/people/people-refusal.js';
import type { ServiceContext } from '../context.js';
import { putIntoHands } from '../effects/put-into-hands.js';
import { changeTeam } from './change-team.js';
import { isNote } from './is-note.js';
import { loadRoster, type Roster } from './load-roster.js';
import { matchMediators } from './match-mediators.js';
import { HANDS_LANE } from './release-member.js';

/** What somebody who was asked to mediate says to it: a reason to decline, 1 to 200 characters, or nothing to accept. */
export interface AppointmentAnswer {
  readonly declinedFor?: string;
}

/**
 * Accepts or declines an appointment (答复指派). Whoever accepts is looked at once more: what has come to light since rules him
 * or her out. With the lead's yes the dispute comes into the lead's hands.
 */
export async function answerAppointment(
  disputeId: string,
  { declinedFor }: AppointmentAnswer,
  by: Actor,
  context: ServiceContext,
): Promise<CaseTeam | PeopleRefusal> {
  if (declinedFor !== undefined && !isNote(declinedFor)) {
    return refusePeople('invalid-input', '谢绝须说明理由，1 至 200 字。');
  }
  const roster = await loadRoster(disputeId, context);
  const now = context.clock.now();
  return changeTeam(
    disputeId,
    declinedFor === undefined ? 'appointment-accepted' : 'appointment-declined',
    (current, found) => {
      const member = current.members.find(
        ({ personId, role, state }) => personId === by.personId && role === by.role && state === 'asked',
      );
      if (!member) return refusePeople('not-yours', '没有以您当前身份待答复的指派。');
      if (declinedFor !== undefined) {
        return withMember(current, member, { state: 'declined', answeredAt: now, answer: declinedFor });
      }
      const { matter } = matchMediators(found, current, roster, now);
      const candidate = roster.candidates.find(({ personId }) => personId === by.personId);
      const [why] = candidate ? whyNotMediator({ ...candidate, load: 0 }, { ...matter, on: '' }) : [];
      if (why) return refusePeople(why, '指派后情况有变，您不能调解该纠纷，请谢绝。');
      if (member.isLead && !isCovered(member, current, matter.parties, roster)) {
        return refusePeople('language-uncovered', '与有的当事人语言不通，请先商定联合调解或翻译。');
      }
      const accepted = withMember(current, member, { state: 'accepted', answeredAt: now });
      return member.isLead ? inHandsOf(member, accepted, now) : accepted;
    },
    by,
    context,
  );
}

/** Whether the lead speaks with every party, or the parties agreed how those are helped whom he or she does not reach. */
function isCovered(
  { personId }: TeamMember,
  { help, members }: CaseTeam,
  parties: readonly SpeakingParty[],
  { candidates }: Roster,
): boolean {
  const spoken = (id: string) => candidates.find((one) => one.personId === id)?.languages ?? [];
  const reaches = (id: string) =>
    parties.every(({ languages }) => understandingOf(spoken(id), languages) >= ENOUGH);
  if (help?.kind === 'joint') return standing({ members }).length > 1;
  return help !== undefined || reaches(personId);
}

function inHandsOf(
  { personId, name, role, areaCode, appointedBy }: TeamMember,
  team: CaseTeam,
  now: Date,
): CaseTeam {
  const effect = putIntoHands.emit(
    { lane: HANDS_LANE, key: `${personId}:${team.version}`, notBefore: now },
    { disputeId: team.id, owner: { personId, name, role, areaCode }, by: appointedBy },
  );
  return { ...team, effects: [...team.effects, effect] };
}
