import type { Enrolment, InvitedGroup } from '../../domain/court/enrolment.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Role } from '../../domain/people/role.js';
import type { Occasion } from '../../domain/staff-notices/occasion.js';
import { addDays, startOfDay } from '../../domain/time/add-days.js';
import type { Due } from '../../domain/time/due.js';
import type { ServiceContext } from '../context.js';
import { clearDue } from '../effects/clear-due.js';
import { setDue } from '../effects/set-due.js';
import { withOccasions } from '../effects/tell-staff.js';

/** The kind of due that the end of an enrolment is. */
export const ENROLMENT_DUE = 'enrolment';

/** Days before the last one on which it is time to renew: the court's rules name none, this is a default of the house. */
const REMIND_DAYS = 30;

/** The enrolment with the order to come back to it before it ends, and when it has (登记入驻到期). */
export function withEnrolmentDue(enrolment: Enrolment, now: Date): Enrolment {
  const { id, version, until, state, remindedAt } = enrolment;
  const dueId = `${ENROLMENT_DUE}:${id}`;
  const at = { lane: 'dues', key: String(version), notBefore: now };
  const day = remindedAt ? addDays(until, 1) : addDays(until, -REMIND_DAYS);
  const effect =
    state === 'enrolled'
      ? setDue.emit(at, {
          due: { id: dueId, kind: ENROLMENT_DUE, subjectId: id, dueAt: startOfDay(day), since: now },
        })
      : clearDue.emit(at, { dueId });
  return { ...enrolment, effects: [...enrolment.effects, effect] };
}

/** Notes that an enrolment must be renewed, or has ended (入驻到期提醒). */
export async function watchEnrolment(due: Due, { repositories, clock }: ServiceContext): Promise<void> {
  const now = clock.now();
  await repositories.enrolments.change(due.subjectId, (current) => {
    if (current.state !== 'enrolled') return { result: undefined };
    const isPast = dayInShanghai(now) > current.until;
    const next: Enrolment = isPast
      ? { ...current, state: 'expired' }
      : { ...current, remindedAt: current.remindedAt ?? now };
    const timed = withEnrolmentDue(next, now);
    const isReminded = next.remindedAt !== current.remindedAt;
    return { next: isReminded ? withOccasions(timed, [ending(next, now)]) : timed, result: undefined };
  });
}

/** The role that somebody of an invited group has here. */
const ROLE_OF: Readonly<Record<InvitedGroup, Role>> = {
  'party-and-government': 'leader',
  police: 'police-coordinator',
  notary: 'notary',
  'peoples-mediator': 'peoples-mediator',
  'grid-worker': 'grid-worker',
  'legal-adviser': 'village-legal-adviser',
  'legal-volunteer': 'legal-volunteer',
};

const ending = ({ id, areaCode, until, personId, name, group }: Enrolment, at: Date): Occasion => ({
  kind: 'enrolment-ending',
  mark: until,
  subject: { type: 'enrolment', id },
  areaCode,
  at,
  dueOn: until,
  responsible: { personId, name, role: ROLE_OF[group], areaCode },
});
