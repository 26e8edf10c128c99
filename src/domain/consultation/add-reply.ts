import type { Actor } from '../people/actor.js';
import { type Consultation, MOST_TURNS } from './consultation.js';
import { type ConsultationRefusal, refuseConsultation } from './consultation-refusal.js';
import { speakerOf } from './take-on.js';

/** The consultation with what a person answered (人工解答), under her own name and role; it waits no longer. */
export function addReply(
  current: Consultation,
  reply: { readonly said: string; readonly requestKey: string; readonly at: Date },
  by: Actor,
): Consultation | ConsultationRefusal {
  if (current.adviser?.personId !== by.personId) return refuseConsultation('not-found');
  if (current.turns.length >= MOST_TURNS) return refuseConsultation('too-many-turns');
  const { waitsSince: _over, answerDueAt: _due, lateSince: _late, ...rest } = current;
  const number = current.turns.length + 1;
  return {
    ...rest,
    lastAt: reply.at,
    turns: [...current.turns, { ...reply, number, kind: 'reply', by: speakerOf(by) }],
  };
}
