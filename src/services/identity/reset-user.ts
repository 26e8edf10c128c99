import type { IdentityRefusal } from '../../domain/people/identity-refusal.js';
import type { UserWithOneTimePassword } from './add-user.js';
import { changeUser } from './change-user.js';
import type { IdentityContext } from './identity-context.js';
import type { Operator } from './identity-events.js';
import { newOneTimePassword } from './one-time-password.js';
import { attemptsId } from './with-lock-out.js';

/**
 * An operator lets somebody begin anew (重置账号) who has lost password and phone: a new one-time password, no second
 * factor, no recovery codes, no sessions, no lock.
 */
export async function resetUser(
  loginName: string,
  by: Operator,
  context: IdentityContext,
): Promise<UserWithOneTimePassword | IdentityRefusal> {
  const { text, password } = await newOneTimePassword(context.clock.now());
  const user = await changeUser(
    loginName,
    { change: 'reset', by },
    ({ authenticator: _lost, authenticatorDraft: _begun, ...kept }) => ({
      ...kept,
      password,
      recoveryCodes: [],
      generation: kept.generation + 1,
    }),
    context,
  );
  if ('refused' in user) return user;
  await context.repositories.signInAttempts.forget(attemptsId('sign-in', user.loginName));
  return { user, oneTimePassword: text };
}
