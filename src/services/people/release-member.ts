import type { CaseTeam } from '../../domain/mediators/case-team.js';
import { standing } from '../../domain/mediators/case-team.js';
import { withMember } from '../../domain/mediators/team-member.js';
import { OFFICE_DESK } from '../disputes/office-desk.js';
import { putIntoHands } from '../effects/put-into-hands.js';

/** The lane of changes of hands: one after another, as they were decided. */
export const HANDS_LANE = 'hands';

/**
 * The team without somebody who may not go on (解除成员). Where it was the lead, the dispute goes back to the desk: no case is
 * ever without an owner.
 */
export function releaseMember(team: CaseTeam, personId: string, answer: string, now: Date): CaseTeam {
  const theirs = standing(team).filter((one) => one.personId === personId);
  const released = theirs.reduce(
    (rest, member) => withMember(rest, member, { state: 'released', answeredAt: now, answer }),
    team,
  );
  const lead = theirs.find(({ isLead, state }) => isLead && state === 'accepted');
  if (!lead) return released;
  const back = putIntoHands.emit(
    { lane: HANDS_LANE, key: `desk:${team.version}`, notBefore: now },
    { disputeId: team.id, owner: OFFICE_DESK, by: lead.appointedBy },
  );
  return { ...released, effects: [...released.effects, back] };
}
