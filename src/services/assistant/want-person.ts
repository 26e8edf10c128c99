import type { Consultation } from '../../domain/consultation/consultation.js';
import {
  type ConsultationRefusal,
  refuseConsultation,
} from '../../domain/consultation/consultation-refusal.js';
import { wantPerson as decide } from '../../domain/consultation/want-person.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
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
    (current) =>
      current.asker.personId === by.personId
        ? decide(current, context.clock.now())
        : refuseConsultation('not-found'),
    context,
  );
