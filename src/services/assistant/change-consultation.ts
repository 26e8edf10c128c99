import { auditedConsultation } from '../../domain/consultation/audited-consultation.js';
import type { Consultation } from '../../domain/consultation/consultation.js';
import {
  type ConsultationRefusal,
  refuseConsultation,
} from '../../domain/consultation/consultation-refusal.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';

/**
 * Changes a consultation by a person's decision, and has it recorded (变更咨询).
 *
 * @param detail what was done, as a code for the audit log
 */
export async function changeConsultation(
  id: string,
  detail: string,
  by: Actor,
  decide: (current: Consultation) => Consultation | ConsultationRefusal,
  { repositories, clock }: ServiceContext,
): Promise<Consultation | ConsultationRefusal> {
  const now = clock.now();
  const outcome = await repositories.consultations.change<Consultation | ConsultationRefusal>(
    id,
    (current) => {
      const decided = decide(current);
      if ('refused' in decided || decided === current) return { result: decided };
      const key = `${detail}:${current.version}`;
      const effects = [...decided.effects, auditedConsultation(id, { detail, key }, by, now)];
      const next = { ...decided, effects };
      return { next, result: next };
    },
  );
  return outcome ?? refuseConsultation('not-found');
}
