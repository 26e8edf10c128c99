import { isHeld } from '../../domain/people/post.js';
import type { Session } from '../../domain/people/session.js';
import type { User } from '../../domain/people/user.js';
import { newSessionToken, sessionId } from '../../identity/session-token.js';
import type { SessionContext } from './identity-context.js';

/** A session, and the token that whoever signed in holds of it. The token is kept nowhere else. */
export interface OpenedSession {
  readonly token: string;
  readonly session: Session;
  readonly user: User;
}

/**
 * Opens a session (建立会话) for somebody who has proved who she is. Whoever has one post acts in it; whoever has
 * several chooses.
 */
export async function openSession(user: User, context: SessionContext): Promise<OpenedSession> {
  const { clock, repositories, sessionTimes } = context;
  const now = clock.now();
  await Promise.all([repositories.sessions.sweep(now), repositories.signInAttempts.sweep(now)]);
  const held = user.posts.filter((post) => isHeld(post, now));
  const [only] = held.length === 1 ? held : [];
  const token = newSessionToken();
  const session: Session = {
    id: sessionId(token),
    userId: user.id,
    generation: user.generation,
    ...(only ? { postId: only.id } : {}),
    openedAt: now,
    seenAt: now,
    endsAt: new Date(now.getTime() + sessionTimes.longestMs),
  };
  await repositories.sessions.insert(session);
  return { token, session, user };
}
