import { isLegible } from '../offline/is-legible.js';
import { HOUSEHOLD_FIELDS, type HouseholdFacts, type HouseholdField } from './household.js';

const IS_SOUND: Readonly<Record<HouseholdField, (value: string) => boolean>> = {
  contactName: (value) => isLegible(value, 80),
  phone: (value) => /^\+?[\d -]{5,20}$/.test(value),
  address: (value) => isLegible(value, 200),
  members: (value) => /^\d{1,2}$/.test(value),
  situation: (value) => isLegible(value, 500),
};

/** Numbers may come in full width, as phones write them. */
const cleaned = (field: HouseholdField, value: string): string =>
  field === 'phone' || field === 'members' ? value.normalize('NFKC').trim() : value.trim();

/** What was said of a household, cleaned (户情检查), or the fields that cannot be used; empty where nothing was said. */
export function checkHousehold(
  facts: HouseholdFacts,
): { readonly facts: HouseholdFacts } | { readonly faults: readonly HouseholdField[] } {
  const said = HOUSEHOLD_FIELDS.flatMap((field) => {
    const value = facts[field];
    return value === undefined ? [] : [[field, cleaned(field, value)] as const];
  });
  const faults = said.filter(([field, value]) => !IS_SOUND[field](value)).map(([field]) => field);
  return faults.length > 0 || said.length === 0 ? { faults } : { facts: Object.fromEntries(said) };
}
