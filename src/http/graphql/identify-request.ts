import type { FastifyRequest } from 'fastify';
import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import type { ErrorCode } from '../../gateway/error-codes.js';
import type { TokenFault, Verified } from '../../identity/token-fault.js';
import { ANONYMOUS, type Caller } from '../../policy/caller.js';
import { findCaller } from '../../services/identity/find-caller.js';
import { isOwnOrigin } from '../session/is-own-origin.js';
import { sessionToken } from '../session/session-cookie.js';
import type { SessionsOverHttp } from '../session/sessions-over-http.js';
import { bearerToken } from './bearer-token.js';

/** How the hub knows who asks. */
export interface Identification {
  /** Who shows this token. */
  identify(token: string): Promise<Verified<Caller>>;
  /** Without it nobody has a session. */
  readonly sessions?: SessionsOverHttp;
}

/** Who asks, or why that is not known. */
export type Identified =
  | { readonly caller: Caller }
  | {
      readonly code: ErrorCode;
      readonly message: string;
      readonly cause: string;
      readonly challenge?: string;
    };

const WHY: Readonly<Record<TokenFault, string>> = {
  malformed: 'it cannot be read',
  'bad-signature': 'its signature does not match',
  'wrong-issuer': 'it was not made for this hub',
  'wrong-audience': 'it was not made for this hub',
  expired: 'it has expired',
  'unknown-role': 'it names a role that nobody can hold',
  'unknown-area': 'it names an area that does not exist',
  'unknown-key': 'it was signed with a key that is not in use',
  revoked: 'its holder has been shut out',
  'development-token': 'it is for development, and this hub is in production',
};

/**
 * Who asks (调用者识别): by a token, or by a session in which one acts in exactly one post, which the header
 * `Acting-As` may name. Whoever shows neither is nobody; whoever shows both is told to choose.
 */
export async function identifyRequest(
  request: FastifyRequest,
  { identify, sessions }: Identification,
): Promise<Identified> {
  const bearer = bearerToken(request.headers.authorization);
  const session = sessions && sessionToken(request, sessions);
  if (bearer.kind !== 'absent') {
    if (session !== undefined) return refused(refuseIdentity('two-identities'));
    return byToken(
      bearer.kind === 'token' ? await identify(bearer.token) : { accepted: false, fault: 'malformed' },
    );
  }
  if (!sessions || session === undefined) return { caller: ANONYMOUS };
  return bySession(request, session, sessions);
}

function byToken(verified: Verified<Caller>): Identified {
  if (verified.accepted) return { caller: verified.caller };
  return {
    code: 'UNAUTHENTICATED',
    cause: verified.fault,
    message: `The token is not accepted: ${WHY[verified.fault]}.`,
    challenge: 'Bearer error="invalid_token"',
  };
}

async function bySession(
  request: FastifyRequest,
  session: string,
  { context, publicUrl }: SessionsOverHttp,
): Promise<Identified> {
  const { 'acting-as': actingAs, 'content-type': type = '' } = request.headers;
  // Nothing that another site can make a browser send may act in the name of whoever's browser it is.
  const isJson = request.method !== 'POST' || /^application\/json\s*(;|$)/i.test(type);
  if (!isJson || !isOwnOrigin(request, publicUrl)) return refused(refuseIdentity('foreign-origin'));
  const found = await findCaller(session, typeof actingAs === 'string' ? actingAs : undefined, context);
  return 'refused' in found ? refused(found) : { caller: found };
}

function refused({ code, message }: IdentityRefusal): Identified {
  if (code === 'sign-in-required') return { code: 'UNAUTHENTICATED', message, cause: code };
  return { code: code === 'two-identities' ? 'BAD_REQUEST' : 'FORBIDDEN', message, cause: code };
}
