import { bigrams } from './bigrams.js';
import type { MatchParty } from './match-subject.js';
import { sharedShare } from './shared-share.js';

/** How a party of one dispute is related to one of another (当事人关系). */
export type PartyRelation =
  | 'same-id'
  | 'same-phone'
  | 'same-tail'
  | 'same-name'
  | 'same-name-other-phone'
  | 'alike-name'
  | 'namesake'
  | 'kin'
  | 'stranger';

/** Whether two parties are one person, as far as their numbers, names, telephones and addresses tell. */
export function relateParties(left: MatchParty, right: MatchParty): PartyRelation {
  const [ids, tails] = [compared(left.idKey, right.idKey), compared(left.idTail, right.idTail)];
  if (ids === 'same') return 'same-id';
  const named = sameName(left, right);
  if (ids === 'other' || tails === 'other') {
    if (named === 'same') return 'namesake';
    return isKin(left, right) ? 'kin' : 'stranger';
  }
  const phones = compared(left.phoneKey, right.phoneKey);
  if (named === 'same') {
    if (tails === 'same') return 'same-tail';
    if (phones === 'same') return 'same-phone';
    return phones === 'other' || elsewhere(left, right) ? 'same-name-other-phone' : 'same-name';
  }
  if (named === 'alike' && phones === 'same') return 'same-phone';
  if (isKin(left, right)) return 'kin';
  return named === 'alike' && phones !== 'other' ? 'alike-name' : 'stranger';
}

function compared(left: string | undefined, right: string | undefined): 'same' | 'other' | undefined {
  if (left === undefined || right === undefined) return undefined;
  return left === right ? 'same' : 'other';
}

function sameName(left: MatchParty, right: MatchParty): 'same' | 'alike' | undefined {
  if (left.name !== undefined && left.name === right.name) return 'same';
  if (compared(left.nameKey, right.nameKey) === 'same') return 'same';
  if (left.name === undefined || right.name === undefined) return undefined;
  const [one, other] = [[...left.name], [...right.name]];
  // Of two signs one is the surname: a name of two that differs in one is another name.
  if (one.length !== other.length || one.length < 3) return undefined;
  return one.filter((sign, index) => sign !== other[index]).length === 1 ? 'alike' : undefined;
}

/** Another person under the same roof: a shared telephone, or a shared surname and address. */
function isKin(left: MatchParty, right: MatchParty): boolean {
  if (compared(left.phoneKey, right.phoneKey) === 'same') return true;
  const surname = left.name?.[0];
  return surname !== undefined && surname === right.name?.[0] && addressShare(left, right) === 1;
}

/** Whether both addresses are known and have nothing in common: a namesake from elsewhere, perhaps. */
const elsewhere = (left: MatchParty, right: MatchParty): boolean => (addressShare(left, right) ?? 1) < 0.2;

function addressShare(left: MatchParty, right: MatchParty): number | undefined {
  const [one, other] = [bigrams(left.address ?? ''), bigrams(right.address ?? '')];
  return one.size === 0 || other.size === 0 ? undefined : sharedShare(one, other);
}
