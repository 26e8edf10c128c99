import type { SignedIn } from './find-session.js';
import type { IdentityContext } from './identity-context.js';
import { byUser, identityEvent } from './identity-events.js';

/** Ends this session (退出登录). */
export async function signOut({ session, user }: SignedIn, context: IdentityContext): Promise<void> {
  await context.repositories.sessions.remove(session.id);
  await context.audit.append([
    identityEvent(context.clock.now(), byUser(user), 'signed-out', { userId: user.id }),
  ]);
}
