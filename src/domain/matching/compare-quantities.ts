import type { EvidenceCode } from './match-evidence.js';
import type { MatchSubject } from './match-subject.js';

/** Two figures at least: ones and twos stand in every story. */
const QUANTITY = /\d{2,}/g;

/**
 * What the amounts, measures and counts say that two stories tell (数额比对): few other words are as rare, so one in common says
 * much; others are told differently by different mouths, so they say little.
 */
export function compareQuantities(left: MatchSubject, right: MatchSubject): EvidenceCode | undefined {
  const [one, other] = [quantitiesOf(left), quantitiesOf(right)];
  if (one.size === 0 || other.size === 0) return undefined;
  return one.isDisjointFrom(other) ? 'other-quantity' : 'same-quantity';
}

const quantitiesOf = ({ title, summary }: MatchSubject): Set<string> =>
  new Set(`${title} ${summary}`.normalize('NFKC').match(QUANTITY) ?? []);
