import type { Consultation } from './consultation.js';
import { type ConsultationRefusal, refuseConsultation } from './consultation-refusal.js';

/**
 * The consultation in the queue of those who advise (转请人工解答). Whoever had it before gets it again.
 *
 * @param withinMs how long the answer may take
 */
export function wantPerson(
  current: Consultation,
  now: Date,
  withinMs: number,
): Consultation | ConsultationRefusal {
  if (current.turns.length === 0) return refuseConsultation('nothing-asked');
  if (current.waitsSince) return refuseConsultation('already-waiting');
  return { ...current, waitsSince: now, answerDueAt: new Date(now.getTime() + withinMs) };
}
