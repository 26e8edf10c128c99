import { raiseAlarms } from '../../../domain/agreements/alarms.js';
import { asOf } from '../../../domain/agreements/decide-agreement.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type { Due } from '../../../domain/time/due.js';
import { AGREEMENT_RHYTHM } from '../../../policy/agreement-rhythm.js';
import type { ServiceContext } from '../../context.js';
import { withOccasions } from '../../effects/tell-staff.js';
import { agreementOccasions } from './agreement-occasions.js';
import { withAgreementDue } from './with-agreement-due.js';

/** Says that a duty falls due, that it is late, or that somebody should go and see (履约提醒). */
export async function raiseAgreementAlarm(due: Due, { repositories, clock }: ServiceContext): Promise<void> {
  const now = clock.now();
  const today = dayInShanghai(now);
  await repositories.agreements.change(due.subjectId, (current) => {
    const raised = raiseAlarms(current, AGREEMENT_RHYTHM, today, now);
    const next = withAgreementDue(asOf(raised, today), now);
    const alarms = raised.alarms.slice(current.alarms.length);
    return { next: withOccasions(next, agreementOccasions(next, alarms, now)), result: undefined };
  });
}
