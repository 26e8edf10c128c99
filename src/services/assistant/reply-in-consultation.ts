import { cleanQuestion } from '../../assistant/retrieval/clean-question.js';
import { faultOfWords } from '../../domain/consultation/add-question.js';
import { addReply } from '../../domain/consultation/add-reply.js';
import type { Consultation } from '../../domain/consultation/consultation.js';
import type { ConsultationRefusal } from '../../domain/consultation/consultation-refusal.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { withAdviceDue } from './advice-due.js';
import { changeConsultation } from './change-consultation.js';

/**
 * An adviser answers in the consultation that she took on (人工解答).
 *
 * @param requestKey chosen by the caller; the same key answers once, however often it is sent
 */
export async function replyInConsultation(
  id: string,
  { text, requestKey }: { readonly text: string; readonly requestKey: string },
  by: Actor,
  context: ServiceContext,
): Promise<Consultation | ConsultationRefusal> {
  const said = cleanQuestion(text);
  const fault = faultOfWords(said, requestKey);
  if (fault) return fault;
  const reply = { said, requestKey, at: context.clock.now() };
  const isThere = ({ turns }: Consultation) =>
    turns.some((turn) => turn.requestKey === requestKey && turn.by?.personId === by.personId);
  return changeConsultation(
    id,
    'replied',
    by,
    (current) => {
      if (isThere(current)) return current;
      const replied = addReply(current, reply, by);
      return 'refused' in replied ? replied : withAdviceDue(replied, reply.at);
    },
    context,
  );
}
