import type { IdentityRefusal } from '../../domain/people/identity-refusal.js';
import type { User } from '../../domain/people/user.js';
import { changeUser } from './change-user.js';
import type { IdentityContext } from './identity-context.js';
import type { Operator } from './identity-events.js';
import { attemptsId, type GuessedAt } from './with-lock-out.js';

const GUESSED_AT: readonly GuessedAt[] = ['sign-in', 'password', 'authenticator'];

/** An operator lifts the lock (解除锁定) that too many failures have put on somebody's account. */
export async function unlockUser(
  loginName: string,
  by: Operator,
  context: IdentityContext,
): Promise<User | IdentityRefusal> {
  const user = await changeUser(loginName, { change: 'unlocked', by }, (current) => current, context);
  if ('refused' in user) return user;
  for (const guessedAt of GUESSED_AT) {
    await context.repositories.signInAttempts.forget(attemptsId(guessedAt, user.loginName));
  }
  return user;
}
