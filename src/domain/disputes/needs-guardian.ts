import type { IsoDate } from '../law/iso-date.js';
import { birthDatesOf } from './birth-dates-of.js';
import { isYoungerThan } from './is-younger-than.js';
import type { Party } from './party.js';
import type { Protection } from './protection.js';

const AGE_OF_OWN_CONSENT = 14;

/**
 * Whether a guardian must consent in the place of this party (不满十四周岁): so it is by any day of birth that is known
 * of it, and of a minor of whom none is.
 *
 * @param protections what the party is protected as
 */
export function needsGuardian(
  party: Pick<Party, 'bornOn' | 'idNumber'>,
  protections: readonly Protection[],
  today: IsoDate,
): boolean {
  const born = birthDatesOf(party);
  if (born.length === 0) return protections.includes('minor');
  return born.some((day) => isYoungerThan(AGE_OF_OWN_CONSENT, day, today));
}
