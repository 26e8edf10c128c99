import type { ReportedParty } from '../domain/disputes/party.js';
import { maskAddress } from './masks/mask-address.js';
import { maskIdNumber } from './masks/mask-id-number.js';
import { maskName } from './masks/mask-name.js';
import { maskPhone } from './masks/mask-phone.js';

type Told = Pick<ReportedParty, 'name' | 'idNumber' | 'phone' | 'address'>;

const LONG_NUMBER = /(?<!\d)(?:\d{17}[\dXx]|1\d{10})(?!\d)/g;

/**
 * A text in which everybody but one person is masked (隐去他人): what is known of the others, and every identity or
 * mobile number that is not this person's.
 */
export function hidePersons(text: string, own: Told, others: readonly Told[]): string {
  const isOwn = new Set([own.name, own.idNumber, own.phone, own.address]);
  const masked = others.flatMap(({ name, idNumber, phone, address }): [string, string][] => [
    ...(address === undefined ? [] : [[address, maskAddress(address)] as [string, string]]),
    ...(idNumber === undefined ? [] : [[idNumber, maskIdNumber(idNumber)] as [string, string]]),
    ...(phone === undefined ? [] : [[phone, maskPhone(phone)] as [string, string]]),
    // A name of one sign is a word of the language.
    ...([...name].length < 2 ? [] : [[name, maskName(name)] as [string, string]]),
  ]);
  const hidden = masked
    .filter(([value]) => !isOwn.has(value))
    .sort(([one], [other]) => other.length - one.length)
    .reduce((said, [value, mask]) => said.replaceAll(value, mask), text);
  return hidden.replaceAll(LONG_NUMBER, (number) =>
    isOwn.has(number) ? number : number.length === 11 ? maskPhone(number) : maskIdNumber(number),
  );
}
