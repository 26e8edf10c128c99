import type { Enrolment } from '../../domain/court/enrolment.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import { addDays, startOfDay } from '../../domain/time/add-days.js';
import type { Due } from '../../domain/time/due.js';
import type { ServiceContext } from '../context.js';
import { clearDue } from '../effects/clear-due.js';
import { setDue } from '../effects/set-due.js';

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
    return { next: withEnrolmentDue(next, now), result: undefined };
  });
}
