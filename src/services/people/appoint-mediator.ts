import { areaReaches } from '../../domain/areas/area-reaches.js';
import { type CaseTeam, standing, type TeamMember } from '../../domain/mediators/case-team.js';
import type { Place } from '../../domain/mediators/place.js';
import { reasonsOfPlace } from '../../domain/mediators/reasons-of-place.js';
import { type Exclusion, reachesLevel, whyNotMediator } from '../../domain/mediators/why-not-mediator.js';
import type { Actor } from '../../domain/people/actor.js';
import { isPeopleRefusal, type PeopleRefusal, refusePeople } from '../../domain/people/people-refusal.js';
import type { Role } from '../../domain/people/role.js';
import type { ServiceContext } from '../context.js';
import { changeTeam } from './change-team.js';
import type { DisputeForTeam } from './find-dispute-for-team.js';
import { isNote } from './is-note.js';
import { loadRoster, type Roster } from './load-roster.js';
import { type Match, matchMediators } from './match-mediators.js';

/** Whom to appoint. */
export interface Appointment {
  readonly personId: string;
  readonly role: Role;
  readonly isLead: boolean;
  /** Needed where somebody else stands before this person (破序理由); 1 to 200 characters. */
  readonly reason?: string;
}

const EXCLUDED: Readonly<Record<Exclusion, string>> = {
  'conflict-of-interest': '该人员与当事人有利害关系，应当回避。',
  'refused-by-party': '当事人不同意由该人员调解。',
  away: '该人员今天不在岗。',
  full: '该人员在办件数已达上限。',
  'outside-area': '该人员的岗位不包括该纠纷所在地。',
  'level-too-low': '该纠纷须由更高层级的调解员调解。',
};

/** Asks somebody to mediate a dispute (指派调解员), if no hard rule forbids it; with the reason on record. */
export async function appointMediator(
  disputeId: string,
  asked: Appointment,
  by: Actor,
  context: ServiceContext,
): Promise<CaseTeam | PeopleRefusal> {
  if (by.role !== 'desk' && by.role !== 'leader') {
    return refusePeople('role-not-allowed', '只有综治中心或领导小组成员可以指派调解员。');
  }
  if (asked.reason !== undefined && !isNote(asked.reason)) {
    return refusePeople('invalid-input', '理由须为 1 至 200 字。');
  }
  const roster = await loadRoster(disputeId, context);
  const now = context.clock.now();
  return changeTeam(
    disputeId,
    'mediator-appointed',
    (current, found) => {
      const match = matchMediators(found, current, roster, now);
      const member = memberOf(asked, current, found, match, roster, { by, now });
      return isPeopleRefusal(member) ? member : { ...current, members: [...current.members, member] };
    },
    by,
    context,
  );
}

function memberOf(
  { personId, role, isLead, reason }: Appointment,
  team: CaseTeam,
  { dispute }: DisputeForTeam,
  { matter, places }: Match,
  { profiles, candidates }: Roster,
  { by, now }: { readonly by: Actor; readonly now: Date },
): TeamMember | PeopleRefusal {
  const profile = profiles.get(personId);
  const candidate = candidates.find((one) => one.personId === personId);
  if (!profile || !candidate) return refusePeople('not-found', '调解员名册中没有该人员。');
  const [why] = whyNotMediator(candidate, matter);
  if (why) return refusePeople(why, EXCLUDED[why]);
  const seat = candidate.seats.find(
    (one) =>
      one.role === role && areaReaches(one.areaCode, dispute.areaCode) && reachesLevel(one, matter.level),
  );
  if (!seat) return refusePeople('role-not-allowed', '该人员在此地没有这个调解岗位。');
  const already = standing(team);
  if (already.some((one) => one.personId === personId || (isLead && one.isLead))) {
    return refusePeople('wrong-state', '该人员已在调解组中，或已有主办人。');
  }
  const before = placesBefore(places, personId, role).filter(
    (place) => !already.some((one) => one.personId === place.personId),
  );
  if (before.length > 0 && reason === undefined) {
    return refusePeople('reason-missing', '另有更合适的人选，不按名次指派须说明理由。');
  }
  const place = places.find((one) => one.personId === personId);
  const reasons = place ? reasonsOfPlace(place, matter.parties) : [];
  return {
    personId,
    name: profile.name,
    role,
    areaCode: seat.areaCode,
    isLead,
    state: 'asked',
    reason: [...reasons, ...(reason === undefined ? [] : [`指派理由：${reason}`])].join('；'),
    appointedBy: by,
    appointedAt: now,
  };
}

/** Those who could take the same role and stand before this person. */
const placesBefore = (places: readonly Place[], personId: string, role: Role): Place[] =>
  places
    .slice(
      0,
      places.findIndex((place) => place.personId === personId),
    )
    .filter(({ roles }) => roles.includes(role));
