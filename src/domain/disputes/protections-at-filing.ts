import type { IsoDate } from '../law/iso-date.js';
import { birthDatesOf } from './birth-dates-of.js';
import { isMinorOn } from './is-minor-on.js';
import type { ReportedParty } from './party.js';
import type { Protection } from './protection.js';

/**
 * What a party is protected as from the day on which it is put on file (登记时的保护对象认定). It stays so for the life
 * of the case: a child's case is not opened up on a birthday.
 */
export function protectionsAtFiling(
  party: Omit<ReportedParty, 'name' | 'side'>,
  filedOn: IsoDate,
): Protection[] {
  return [
    ...(birthDatesOf(party).some((born) => isMinorOn(born, filedOn)) ? ['minor' as const] : []),
    ...(party.victimOfViolence === true ? ['victim' as const] : []),
  ];
}
