import type { Agreement } from '../../../domain/agreements/agreement.js';
import { alarmsAhead } from '../../../domain/agreements/alarms.js';
import { startOfDay } from '../../../domain/time/add-days.js';
import { AGREEMENT_RHYTHM } from '../../../policy/agreement-rhythm.js';
import { clearDue } from '../../effects/clear-due.js';
import { setDue } from '../../effects/set-due.js';

/** The kind of due that an agreement's next alarm is. */
export const AGREEMENT_DUE = 'agreement';

export const agreementDueId = (id: string): string => `${AGREEMENT_DUE}:${id}`;

/** The agreement with the order to come back to it on the day of its next alarm, or never again (登记下一提醒). */
export function withAgreementDue(agreement: Agreement, now: Date): Agreement {
  const { id, version, effectiveOn } = agreement;
  const next = alarmsAhead(agreement, AGREEMENT_RHYTHM)[0];
  const dueId = agreementDueId(id);
  const at = { lane: 'dues', key: String(version), notBefore: now };
  const effect =
    next && effectiveOn
      ? setDue.emit(at, {
          due: {
            id: dueId,
            kind: AGREEMENT_DUE,
            subjectId: id,
            dueAt: startOfDay(next.on),
            since: startOfDay(effectiveOn),
          },
        })
      : clearDue.emit(at, { dueId });
  return { ...agreement, effects: [...agreement.effects, effect] };
}
