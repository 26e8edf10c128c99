import type { Actor } from '../people/actor.js';
import type { Consultation } from './consultation.js';
import { type ConsultationRefusal, refuseConsultation } from './consultation-refusal.js';

/** The consultation back in the queue (退回咨询), for another adviser; it waits as long as it has waited. */
export function handBack(current: Consultation, by: Actor): Consultation | ConsultationRefusal {
  if (current.adviser?.personId !== by.personId) return refuseConsultation('not-found');
  if (!current.waitsSince) return refuseConsultation('not-waiting');
  const { adviser: _gone, ...rest } = current;
  return rest;
}
