import { createHash } from 'node:crypto';
import { type IdentityRefusal, isIdentityRefusal } from '../../domain/people/identity-refusal.js';
import { countAttempt } from '../../domain/people/sign-in-attempts.js';
import type { IdentityContext } from './identity-context.js';

/** What a guess is made at: the way in, the present password, the second factor. */
export type GuessedAt = 'sign-in' | 'password' | 'authenticator';

/** Something that may be guessed wrong five times. */
export interface Guessed {
  readonly at: GuessedAt;
  /** Whose it is: a login name. */
  readonly name: string;
  /** What is answered while it is locked. */
  readonly refusal: IdentityRefusal;
}

/** Whether an attempt may be looked at, and whether it is the last one before the lock. */
type Counted = 'counted' | 'last' | 'locked';

/** Where the failures of one name are kept. Its digest: people type passwords into the wrong field. */
export const attemptsId = (at: GuessedAt, name: string): string =>
  createHash('sha256').update(`${at}:${name}`).digest('hex');

/**
 * Checks something that could be guessed, unless it was guessed wrong too often (登录锁定): five failures within
 * fifteen minutes lock it for fifteen minutes, and each time after that for twice as long, up to a day.
 *
 * @param check is told whether the lock falls if it fails
 */
export async function withLockOut<Checked extends object>(
  { at, name, refusal }: Guessed,
  check: (isLast: boolean) => Promise<Checked | IdentityRefusal>,
  { clock, repositories: { signInAttempts } }: IdentityContext,
): Promise<Checked | IdentityRefusal> {
  const id = attemptsId(at, name);
  const now = clock.now();
  const counted = await signInAttempts.count<Counted>(id, now, (current) => {
    const next = countAttempt(current, now);
    return next ? { next, result: next.lockedUntil ? 'last' : 'counted' } : { result: 'locked' };
  });
  if (counted === 'locked') return refusal;
  const checked = await check(counted === 'last');
  if (!isIdentityRefusal(checked)) await signInAttempts.forget(id);
  return checked;
}
