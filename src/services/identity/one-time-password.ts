import type { Password } from '../../domain/people/user.js';
import { hashPassword } from '../../identity/password-hash.js';
import { readableCode } from '../../identity/readable-code.js';

const GOOD_FOR_MS = 7 * 24 * 3_600_000;

/** A password to begin with (一次性口令): good for seven days, and for nothing but choosing one's own. */
export interface OneTimePassword {
  /** Told to the person once, and kept nowhere. */
  readonly text: string;
  readonly password: Password;
}

export async function newOneTimePassword(now: Date): Promise<OneTimePassword> {
  const text = readableCode();
  return {
    text,
    password: { hash: await hashPassword(text), oneTimeUntil: new Date(now.getTime() + GOOD_FOR_MS) },
  };
}
