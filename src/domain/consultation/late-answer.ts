import { dayInShanghai } from '../law/day-in-shanghai.js';
import type { Occasion } from '../staff-notices/occasion.js';
import type { Consultation } from './consultation.js';

/**
 * The consultation with word that nobody has answered in time (逾期未答), and who is to be told of it: whoever has taken it
 * on by name, then the desk and the leaders. What is asked in it is told to none of them.
 *
 * @param since since when the answer was waited for that fell due
 * @returns undefined where it was answered, or is late already, or another answer is waited for by now
 */
export function lateAnswer(
  current: Consultation,
  since: Date,
  now: Date,
): { readonly next: Consultation; readonly occasion: Occasion } | undefined {
  const { id, areaCode, waitsSince, answerDueAt, lateSince, adviser } = current;
  if (!waitsSince || !answerDueAt || lateSince || waitsSince.getTime() !== since.getTime()) return undefined;
  const occasion: Occasion = {
    kind: 'advice-late',
    mark: String(waitsSince.getTime()),
    subject: { type: 'consultation', id },
    areaCode,
    at: now,
    dueOn: dayInShanghai(answerDueAt),
    ...(adviser ? { responsible: { ...adviser, areaCode } } : {}),
  };
  return { next: { ...current, lateSince: now }, occasion };
}
