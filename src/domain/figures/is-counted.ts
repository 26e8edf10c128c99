import { endOfDay, isLate, startOfDay } from './books.js';
import type { FiledFact } from './case-fact.js';
import type { FigureCorrection } from './figure-correction.js';

/**
 * Whether a figure counts a fact, as things were known at an instant (计入与否): what was on file by the time that its
 * book was closed, and of what came later only that which a correction had admitted by then.
 */
export function isCounted(
  fact: FiledFact,
  figure: string,
  asOf: Date,
  corrections: readonly FigureCorrection[],
): boolean {
  if (fact.knownAt > asOf) return false;
  return !isLate(fact) || corrections.some((one) => one.at <= asOf && admits(one, fact, figure));
}

const admits = (
  { figures, from, to, disputeIds, at }: FigureCorrection,
  fact: FiledFact,
  figure: string,
): boolean =>
  figures.includes(figure) &&
  fact.knownAt <= at &&
  fact.at >= startOfDay(from) &&
  fact.at < endOfDay(to) &&
  (disputeIds === undefined || disputeIds.includes(fact.disputeId));
