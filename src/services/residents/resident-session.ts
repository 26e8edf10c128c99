import type { Actor } from '../../domain/people/actor.js';
import { isAlive } from '../../domain/people/session.js';
import { residentActor } from '../../domain/residents/resident-actor.js';
import { newSessionToken, sessionId } from '../../identity/session-token.js';
import type { SessionContext } from '../identity/identity-context.js';

/** Begins a resident's session token, so that it is not looked for among the staff's. */
const MARK = 'resident.';

/** Residents have no account that could be disabled, so their sessions are of one generation. */
const GENERATION = 0;

/** Whether a session's token is a resident's. */
export const isResidentToken = (token: string): boolean => token.startsWith(MARK);

/**
 * Opens a session for a resident who has shown who she is (建立群众会话).
 *
 * @returns the token that her browser is to hold; it is kept nowhere else
 */
export async function openResidentSession(
  residentId: string,
  { clock, repositories, sessionTimes }: SessionContext,
): Promise<string> {
  const now = clock.now();
  await repositories.sessions.sweep(now);
  const token = `${MARK}${newSessionToken()}`;
  await repositories.sessions.insert({
    id: sessionId(token),
    userId: residentId,
    generation: GENERATION,
    openedAt: now,
    seenAt: now,
    endsAt: new Date(now.getTime() + sessionTimes.longestMs),
  });
  return token;
}

/** Which resident holds this token, if its session stands; its use is noted at most once a minute. */
export async function findResident(
  token: string,
  { clock, repositories, sessionTimes }: SessionContext,
): Promise<Actor | undefined> {
  const now = clock.now();
  const session = await repositories.sessions.find(sessionId(token));
  if (!session || !isAlive(session, sessionTimes, now)) return undefined;
  if (now.getTime() - session.seenAt.getTime() > 60_000) await repositories.sessions.touch(session.id, now);
  return residentActor(session.userId);
}

/** Ends a resident's session (退出登录); once more changes nothing. */
export async function endResidentSession(token: string, { repositories }: SessionContext): Promise<void> {
  await repositories.sessions.remove(sessionId(token));
}
