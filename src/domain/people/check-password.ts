import { type IdentityRefusal, refuseIdentity } from './identity-refusal.js';
import { WORST_PASSWORDS } from './worst-passwords.js';

const LEAST_CHARACTERS = 10;
const MOST_BYTES = 256;

/** A password as it is checked and hashed: the same characters, however a keyboard composes them. */
export const normalisePassword = (typed: string): string => typed.normalize('NFKC');

/** Whether a password, already normalised, is no longer than what is hashed at all: 256 bytes. */
export const passwordFits = (password: string): boolean =>
  new TextEncoder().encode(password).length <= MOST_BYTES;

/**
 * Whether somebody may choose this password (口令规则): length, and nothing that is tried first. Which kinds of
 * characters it has is nobody's business.
 *
 * @param password normalised
 * @returns why not, or `undefined`
 */
export function checkPassword(password: string, loginName: string): IdentityRefusal | undefined {
  if ([...password].length < LEAST_CHARACTERS) return refuseIdentity('password-too-short');
  if (!passwordFits(password)) return refuseIdentity('password-too-long');
  const plain = password.toLowerCase();
  if (plain.trim() === loginName) return refuseIdentity('password-is-login-name');
  if (WORST_PASSWORDS.has(plain) || isRun(plain) || repeats(plain))
    return refuseIdentity('password-too-common');
  return undefined;
}

/** `0123456789…`, `zyxwvu…`: every character follows the one before it, up or down; 0 follows 9. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const follows = (step: number) =>
    codes.slice(1).every((code, index) => {
      const before = codes[index] ?? 0;
      return (
        code === before + step || (step > 0 ? before === 57 && code === 48 : before === 48 && code === 57)
      );
    });
  return follows(1) || follows(-1);
}

/** One to four characters, again and again: `aaaaaaaaaa`, `121212121212`. */
function repeats(text: string): boolean {
  const characters = [...text];
  return [1, 2, 3, 4].some((period) =>
    characters.every((character, index) => character === characters[index % period]),
  );
}
