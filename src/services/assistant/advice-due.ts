import type { Consultation } from '../../domain/consultation/consultation.js';
import { clearDue } from '../effects/clear-due.js';
import { setDue } from '../effects/set-due.js';

/** The kind of due that a person's answer is. */
export const ADVICE_DUE = 'advice';

/** The consultation with the order to come back to it when nobody has answered (登记人工解答期限), or no more. */
export function withAdviceDue(consultation: Consultation, now: Date): Consultation {
  const { id, version, waitsSince, answerDueAt } = consultation;
  const dueId = `${ADVICE_DUE}:${id}`;
  const at = { lane: 'dues', key: String(version), notBefore: now };
  const effect =
    waitsSince && answerDueAt
      ? setDue.emit(at, {
          due: { id: dueId, kind: ADVICE_DUE, subjectId: id, dueAt: answerDueAt, since: waitsSince },
        })
      : clearDue.emit(at, { dueId });
  return { ...consultation, effects: [...consultation.effects, effect] };
}
