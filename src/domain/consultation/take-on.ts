import { areaReaches } from '../areas/area-reaches.js';
import type { Actor } from '../people/actor.js';
import type { Consultation, Speaker } from './consultation.js';
import { type ConsultationRefusal, refuseConsultation } from './consultation-refusal.js';

export const speakerOf = ({ personId, name, role }: Actor): Speaker => ({ personId, name, role });

/** The consultation in the hands of one adviser (承接咨询): only she sees it, besides whoever asked. */
export function takeOn(current: Consultation, by: Actor): Consultation | ConsultationRefusal {
  if (!areaReaches(by.areaCode, current.areaCode)) return refuseConsultation('not-found');
  if (!current.waitsSince) return refuseConsultation('not-waiting');
  if (current.asker.personId === by.personId) return refuseConsultation('own-question');
  if (current.adviser && current.adviser.personId !== by.personId) return refuseConsultation('already-taken');
  return { ...current, adviser: speakerOf(by) };
}
