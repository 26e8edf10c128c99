import type { AuditedBy } from '../../domain/audit/audited-by.js';
import { normalisePassword, passwordFits } from '../../domain/people/check-password.js';
import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import { readLoginName, userId } from '../../domain/people/login-name.js';
import type { User } from '../../domain/people/user.js';
import { DECOY_HASH, verifyPassword } from '../../identity/password-hash.js';
import type { IdentityContext, SessionContext } from './identity-context.js';
import { byUser, identityEvent, refusalEvents } from './identity-events.js';
import { type OpenedSession, openSession } from './open-session.js';
import { spendSecondFactor } from './spend-second-factor.js';
import { withLockOut } from './with-lock-out.js';

/** What somebody types to sign in, and where from. */
export interface Credentials {
  readonly loginName: string;
  readonly password: string;
  /** A code of the authenticator or a recovery code; empty only before a second factor was set up. */
  readonly code: string;
  readonly address?: string;
}

/** What was wrong: for the audit log alone. */
type Cause = 'unknown-user' | 'disabled' | 'wrong-password' | 'one-time-password-expired' | 'wrong-code';

type Proved = { readonly user: User } | { readonly cause: Cause };

const REFUSED = refuseIdentity('sign-in-refused');

/**
 * Signs somebody in (登录). Whoever has no second factor yet gets a session in which nothing can be done but to set
 * one up.
 *
 * There is one "no", whatever is wrong: an unknown name, a wrong password, a wrong or used code, a disabled account,
 * a lock. An unknown name costs the same work as a known one.
 */
export async function signIn(
  credentials: Credentials,
  context: SessionContext,
): Promise<OpenedSession | IdentityRefusal> {
  const { loginName, address } = credentials;
  const by: AuditedBy = { role: 'anonymous', ...(address === undefined ? {} : { address }) };
  const name = readLoginName(loginName) ?? loginName;
  const signedIn = await withLockOut(
    { at: 'sign-in', name, refusal: REFUSED },
    async (isLast) => {
      const proved = await prove(credentials, context);
      const now = context.clock.now();
      if ('user' in proved) {
        await context.audit.append([
          identityEvent(now, byUser(proved.user), 'signed-in', { userId: proved.user.id }),
        ]);
        return proved.user;
      }
      const { cause } = proved;
      // A name that nobody has may be a password in the wrong field: it is not written down.
      const known = cause === 'unknown-user' ? {} : { userId: userId(name) };
      await context.audit.append(refusalEvents(now, by, { ...known, cause, locked: isLast }));
      return REFUSED;
    },
    context,
  );
  return 'refused' in signedIn ? signedIn : openSession(signedIn, context);
}

async function prove(
  { loginName, password: typed, code }: Credentials,
  { clock, repositories: { users } }: IdentityContext,
): Promise<Proved> {
  const id = userId(readLoginName(loginName) ?? '');
  const password = normalisePassword(typed);
  const known = await users.find(id);
  const hash = known?.password.hash ?? DECOY_HASH;
  const isPassword = await verifyPassword(hash, passwordFits(password) ? password : '');
  const proved = await users.change<Proved>(id, (user) => {
    const now = clock.now();
    // The password may have been changed, and the account disabled, while the hash was computed.
    if (!isPassword || user.password.hash !== hash) return { result: { cause: 'wrong-password' } };
    if (user.state !== 'active') return { result: { cause: 'disabled' } };
    const { oneTimeUntil } = user.password;
    if (oneTimeUntil && oneTimeUntil <= now) return { result: { cause: 'one-time-password-expired' } };
    if (!user.authenticator) return { result: { user } };
    const next = spendSecondFactor(user, code.trim(), now);
    return next ? { next, result: { user: next } } : { result: { cause: 'wrong-code' } };
  });
  return proved ?? { cause: 'unknown-user' };
}
