import type { Dispute } from './dispute.js';
import { isWithCourt } from './is-with-court.js';

/** The steps at which nobody but the desk has worked on a dispute yet. */
const BEFORE_WORK: readonly string[] = ['collect', 'report', 'assess'];

/**
 * Which of two disputes stays, and which becomes part of it (主案), where the hub decides by itself: the one that has
 * others in it or is with the court, else the older. Undefined where somebody must decide: people have begun to work
 * on the one that would rest.
 */
export function chooseWinner(one: Dispute, other: Dispute): { winner: Dispute; loser: Dispute } | undefined {
  const [older, younger] = one.id < other.id ? [one, other] : [other, one];
  const winner = mustStay(younger) && !mustStay(older) ? younger : older;
  const loser = winner === older ? younger : older;
  return BEFORE_WORK.includes(loser.step) ? { winner, loser } : undefined;
}

const mustStay = (dispute: Dispute): boolean => dispute.absorbs !== undefined || isWithCourt(dispute);
