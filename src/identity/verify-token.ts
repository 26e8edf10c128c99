import { decodeJwt, jwtVerify } from 'jose';
import { SCOPES } from '../domain/partners/scope.js';
import type { Clock } from '../domain/time/clock.js';
import type { SignedIn } from '../policy/caller.js';
import { actorFromClaims } from './actor-claims.js';
import { DEVELOPMENT_ISSUER, HUB_AUDIENCE } from './development-token.js';
import { faultOf } from './fault-of.js';
import type { Verified } from './token-fault.js';

/** What it takes to check a token. */
export interface TokenVerification {
  /** The key of development tokens. */
  readonly key: Uint8Array;
  readonly clock: Clock;
  /** In production no development token is accepted, whoever signed it. */
  readonly production: boolean;
}

/**
 * Who shows this token (令牌校验). Never throws for anything that a stranger can send.
 *
 * @param token what followed `Bearer ` in the Authorization header
 */
export async function verifyToken(
  token: string,
  verification: TokenVerification,
): Promise<Verified<SignedIn>> {
  const { key, clock, production } = verification;
  try {
    if (production && decodeJwt(token).iss === DEVELOPMENT_ISSUER) {
      return { accepted: false, fault: 'development-token' };
    }
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      issuer: DEVELOPMENT_ISSUER,
      audience: HUB_AUDIENCE,
      currentDate: clock.now(),
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    // Signed by the development key, whatever it says of its issuer: not for production.
    if (production) return { accepted: false, fault: 'development-token' };
    const holder = actorFromClaims(payload);
    // For trying: a partner system has been given everything.
    return holder.accepted && holder.caller.role === 'partner' && holder.caller.scopes === undefined
      ? { ...holder, caller: { ...holder.caller, scopes: SCOPES } }
      : holder;
  } catch (error) {
    return { accepted: false, fault: faultOf(error) };
  }
}
