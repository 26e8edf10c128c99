import type { Consultation, ConsultationTurn } from './consultation.js';
import { LONGEST_TURN, MOST_TURNS } from './consultation.js';
import { type ConsultationRefusal, refuseConsultation } from './consultation-refusal.js';

const REQUEST_KEY = /^[\w-]{8,64}$/;

/** Why words cannot be taken down at all (内容检查); undefined where they can. */
export function faultOfWords(said: string, requestKey: string): ConsultationRefusal | undefined {
  if (!REQUEST_KEY.test(requestKey)) return refuseConsultation('invalid-input', '请求编号不符合要求。');
  if (said === '') return refuseConsultation('invalid-input', '请写下内容。');
  return said.length > LONGEST_TURN
    ? refuseConsultation('invalid-input', `请在${LONGEST_TURN}字以内说明。`)
    : undefined;
}

/** The consultation with one more question (提问); one is answered before the next is taken. */
export function addQuestion(
  current: Consultation,
  turn: Omit<ConsultationTurn, 'number' | 'kind' | 'state'>,
): Consultation | ConsultationRefusal {
  if (current.turns.length >= MOST_TURNS) return refuseConsultation('too-many-turns');
  if (current.turns.some(({ state }) => state === 'waiting')) return refuseConsultation('still-answering');
  const number = current.turns.length + 1;
  return {
    ...current,
    lastAt: turn.at,
    turns: [...current.turns, { ...turn, number, kind: 'question', state: 'waiting' }],
  };
}
