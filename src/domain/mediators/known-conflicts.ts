import type { Party } from '../disputes/party.js';
import type { PersonProfile } from '../people/person-profile.js';
import type { ConflictKind } from './conflict.js';

/**
 * What keeps somebody from mediating that the records show by themselves (系统识别的回避情形): a relative by this name is a
 * party, or the person is. A name alone may be a stranger's; whether it is, the parties can be asked, and the profile put
 * right. Until then nobody sits in judgement on kin.
 */
export function knownConflict(
  { name, phone, relatives }: Pick<PersonProfile, 'name' | 'phone' | 'relatives'>,
  parties: readonly Pick<Party, 'name' | 'phone'>[],
): ConflictKind | undefined {
  const isPerson = (party: Pick<Party, 'name' | 'phone'>) =>
    phone !== undefined && party.phone !== undefined
      ? digits(phone) === digits(party.phone)
      : plain(name) === plain(party.name);
  if (parties.some(isPerson)) return 'party';
  const names = new Set(relatives.map((relative) => plain(relative.name)));
  return parties.some((party) => names.has(plain(party.name))) ? 'kin' : undefined;
}

const digits = (phone: string): string => phone.replaceAll(/\D/g, '').slice(-11);
const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '');
