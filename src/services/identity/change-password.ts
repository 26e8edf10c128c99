import { checkPassword, normalisePassword, passwordFits } from '../../domain/people/check-password.js';
import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import type { User } from '../../domain/people/user.js';
import { hashPassword, verifyPassword } from '../../identity/password-hash.js';
import type { SignedIn } from './find-session.js';
import type { SessionContext } from './identity-context.js';
import { byUser, refusalEvents } from './identity-events.js';
import type { OpenedSession } from './open-session.js';
import { recordUserChange } from './record-user-change.js';
import { rotateSession } from './rotate-session.js';
import { withLockOut } from './with-lock-out.js';

/**
 * Changes the password (修改口令) of somebody who knows the present one. Every other session of hers ends; this one
 * goes on under a new token.
 */
export async function changePassword(
  { session, user }: SignedIn,
  given: { readonly current: string; readonly next: string },
  context: SessionContext,
): Promise<OpenedSession | IdentityRefusal> {
  const current = normalisePassword(given.current);
  const next = normalisePassword(given.next);
  const wrong = refuseIdentity('wrong-password');
  const known = await withLockOut(
    { at: 'password', name: user.loginName, refusal: wrong },
    async (isLast) => {
      if (await verifyPassword(user.password.hash, passwordFits(current) ? current : '')) return user;
      await context.audit.append(
        refusalEvents(context.clock.now(), byUser(user), {
          userId: user.id,
          cause: 'wrong-password',
          locked: isLast,
        }),
      );
      return wrong;
    },
    context,
  );
  if ('refused' in known) return known;
  const fault = checkPassword(next, user.loginName);
  if (fault) return fault;
  if (next === current) return refuseIdentity('password-unchanged');

  const hash = await hashPassword(next);
  const changed = await context.repositories.users.change<User | IdentityRefusal>(user.id, (now) => {
    // Of two changes at once, one was made with the present password.
    if (now.password.hash !== user.password.hash) return { result: wrong };
    const after = { ...now, password: { hash }, generation: now.generation + 1 };
    const next = recordUserChange(after, byUser(user), 'password-changed', context.clock.now());
    return { next, result: after };
  });
  if (!changed || 'refused' in changed) return changed ?? wrong;
  return rotateSession({ session, user: changed }, context);
}
