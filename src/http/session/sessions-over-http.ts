import type { FastifyRequest } from 'fastify';
import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import { findSession, type SignedIn } from '../../services/identity/find-session.js';
import type { SessionContext } from '../../services/identity/identity-context.js';
import { isOwnOrigin } from './is-own-origin.js';
import { type CookieSettings, sessionToken } from './session-cookie.js';

/** What every door needs that sessions come in through. */
export interface SessionsOverHttp extends CookieSettings {
  readonly context: SessionContext;
  /** Where the hub is for browsers, where that is not the host that requests name. */
  readonly publicUrl: string | undefined;
}

/** The session that a request comes with, if it may use it. */
export async function signedInBy(
  request: FastifyRequest,
  sessions: SessionsOverHttp,
): Promise<SignedIn | IdentityRefusal> {
  const token = sessionToken(request, sessions);
  if (token === undefined) return refuseIdentity('sign-in-required');
  if (!isOwnOrigin(request, sessions.publicUrl)) return refuseIdentity('foreign-origin');
  return findSession(token, sessions.context);
}
