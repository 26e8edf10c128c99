import type { IsoDate } from '../law/iso-date.js';
import { birthDateOfIdNumber } from './birth-date-of-id-number.js';
import { isMinorOn } from './is-minor-on.js';
import type { ReportedParty } from './party.js';
import type { Protection } from './protection.js';

/**
 * What a party is protected as from the day on which it is put on file (登记时的保护对象认定). It stays so for the life
 * of the case: a child's case is not opened up on a birthday.
 */
export function protectionsAtFiling(
  { bornOn, idNumber, victimOfViolence }: Omit<ReportedParty, 'name' | 'side'>,
  filedOn: IsoDate,
): Protection[] {
  const birthDates = [bornOn, birthDateOfIdNumber(idNumber ?? '')];
  return [
    ...(birthDates.some((born) => born !== undefined && isMinorOn(born, filedOn)) ? ['minor' as const] : []),
    ...(victimOfViolence === true ? ['victim' as const] : []),
  ];
}
