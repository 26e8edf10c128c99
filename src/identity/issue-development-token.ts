import { SignJWT } from 'jose';
import type { Actor } from '../domain/people/actor.js';
import type { Clock } from '../domain/time/clock.js';
import { claimsOf } from './actor-claims.js';
import { DEVELOPMENT_ISSUER, DEVELOPMENT_TOKEN_SECONDS, HUB_AUDIENCE } from './development-token.js';

/** Makes a token for trying the hub as somebody (开发令牌). Valid for twelve hours; refused in production. */
export async function issueDevelopmentToken(key: Uint8Array, actor: Actor, clock: Clock): Promise<string> {
  const issuedAt = Math.floor(clock.now().getTime() / 1000);
  return new SignJWT(claimsOf(actor))
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(DEVELOPMENT_ISSUER)
    .setAudience(HUB_AUDIENCE)
    .setSubject(actor.personId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + DEVELOPMENT_TOKEN_SECONDS)
    .sign(key);
}
