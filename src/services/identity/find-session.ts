import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import { isAlive, type Session } from '../../domain/people/session.js';
import type { User } from '../../domain/people/user.js';
import { sessionId } from '../../identity/session-token.js';
import type { SessionContext } from './identity-context.js';

/** Somebody who is signed in, as the store has her at this moment. */
export interface SignedIn {
  readonly session: Session;
  readonly user: User;
}

/** A use of a session is written down when the last one is longer ago than this part of the idle time. */
const NOTED_PER_IDLE_TIME = 30;

/**
 * Who holds this token (会话校验). A session stands only while the account is active and all sessions of it were not
 * ended together: what an operator decides holds from the next request on.
 */
export async function findSession(
  token: string,
  context: SessionContext,
): Promise<SignedIn | IdentityRefusal> {
  const { clock, repositories, sessionTimes } = context;
  const now = clock.now();
  const session = await repositories.sessions.find(sessionId(token));
  const user =
    session && isAlive(session, sessionTimes, now)
      ? await repositories.users.find(session.userId)
      : undefined;
  if (!session || user?.state !== 'active' || user.generation !== session.generation) {
    return refuseIdentity('sign-in-required');
  }
  if (now.getTime() - session.seenAt.getTime() > sessionTimes.idleMs / NOTED_PER_IDLE_TIME) {
    await repositories.sessions.touch(session.id, now);
  }
  return { session, user };
}
