import type { Consultation } from '../../domain/consultation/consultation.js';
import {
  type ConsultationRefusal,
  refuseConsultation,
} from '../../domain/consultation/consultation-refusal.js';
import { wantPerson as decide } from '../../domain/consultation/want-person.js';
import type { Actor } from '../../domain/people/actor.js';
import { ADVICE_WITHIN_MS } from '../../policy/advice-term.js';
import type { ServiceContext } from '../context.js';
import { withAdviceDue } from './advice-due.js';
import { changeConsultation } from './change-consultation.js';

/** Whoever asked wants a person to answer (转请人工解答). */
export const wantPerson = (
  id: string,
  by: Actor,
  context: ServiceContext,
): Promise<Consultation | ConsultationRefusal> =>
  changeConsultation(
    id,
    'person-wanted',
    by,
    (current) => {
      if (current.asker.personId !== by.personId) return refuseConsultation('not-found');
      const now = context.clock.now();
      const wanted = decide(current, now, ADVICE_WITHIN_MS);
      return 'refused' in wanted ? wanted : withAdviceDue(wanted, now);
    },
    context,
  );
