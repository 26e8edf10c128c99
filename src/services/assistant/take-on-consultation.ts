import type { Consultation } from '../../domain/consultation/consultation.js';
import type { ConsultationRefusal } from '../../domain/consultation/consultation-refusal.js';
import { takeOn } from '../../domain/consultation/take-on.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { changeConsultation } from './change-consultation.js';

/** An adviser takes a consultation from the queue (承接咨询). */
export const takeOnConsultation = (
  id: string,
  by: Actor,
  context: ServiceContext,
): Promise<Consultation | ConsultationRefusal> =>
  changeConsultation(id, 'taken-on', by, (current) => takeOn(current, by), context);
