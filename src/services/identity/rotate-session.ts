import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import type { Session } from '../../domain/people/session.js';
import type { User } from '../../domain/people/user.js';
import { newSessionToken, sessionId } from '../../identity/session-token.js';
import type { IdentityContext } from './identity-context.js';
import type { OpenedSession } from './open-session.js';

/**
 * Goes on under a new token (更换会话令牌); the old one is worth nothing from then on. The session ends when it would
 * have ended anyway.
 *
 * @param postId the post to act in from now on
 */
export async function rotateSession(
  { session, user }: { readonly session: Session; readonly user: User },
  { repositories }: IdentityContext,
  postId = session.postId,
): Promise<OpenedSession | IdentityRefusal> {
  // First the end of the old one: whoever has signed out meanwhile stays signed out.
  if (!(await repositories.sessions.remove(session.id))) return refuseIdentity('sign-in-required');
  const token = newSessionToken();
  const next: Session = {
    ...session,
    id: sessionId(token),
    generation: user.generation,
    ...(postId === undefined ? {} : { postId }),
  };
  await repositories.sessions.insert(next);
  return { token, session: next, user };
}
