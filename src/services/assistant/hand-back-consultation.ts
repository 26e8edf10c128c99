import type { Consultation } from '../../domain/consultation/consultation.js';
import type { ConsultationRefusal } from '../../domain/consultation/consultation-refusal.js';
import { handBack } from '../../domain/consultation/hand-back.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { changeConsultation } from './change-consultation.js';

/** An adviser puts a consultation back into the queue (退回咨询). */
export const handBackConsultation = (
  id: string,
  by: Actor,
  context: ServiceContext,
): Promise<Consultation | ConsultationRefusal> =>
  changeConsultation(id, 'handed-back', by, (current) => handBack(current, by), context);
