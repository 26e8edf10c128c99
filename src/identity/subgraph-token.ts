import { jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../domain/time/clock.js';
import { ANONYMOUS, type Caller } from '../policy/caller.js';
import { actorFromClaims, claimsOf } from './actor-claims.js';
import { faultOf } from './fault-of.js';
import type { Verified } from './token-fault.js';

const ISSUER = 'tuanjie-hub-gateway';
const SECONDS = 60;

/** Shortest `SUBGRAPH_KEY` that is accepted, in bytes: HS256 needs as many as its digest has. */
const SUBGRAPH_KEY_BYTES = 32;

/**
 * The key that gateway and subgraphs share (子图密钥).
 *
 * @throws Error when it is shorter than 32 bytes
 */
export function subgraphKey(secret: string): Uint8Array {
  const key = new TextEncoder().encode(secret);
  if (key.length < SUBGRAPH_KEY_BYTES) {
    throw new Error(`SUBGRAPH_KEY must be at least ${SUBGRAPH_KEY_BYTES} bytes long.`);
  }
  return key;
}

/** Hands the caller on to one subgraph, signed, for one minute (调用者凭证). */
export async function signForSubgraph(
  key: Uint8Array,
  subgraph: string,
  caller: Caller,
  clock: Clock,
): Promise<string> {
  const issuedAt = Math.floor(clock.now().getTime() / 1000);
  const anonymous = caller.role === 'anonymous';
  return new SignJWT(anonymous ? { anonymous: true } : claimsOf(caller))
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(ISSUER)
    .setAudience(subgraph)
    .setSubject(anonymous ? 'anonymous' : caller.personId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + SECONDS)
    .sign(key);
}

/** Whom the gateway, or a router that holds the key, asks for. Never throws for anything a stranger can send. */
export async function verifyForSubgraph(
  token: string,
  key: Uint8Array,
  subgraph: string,
  clock: Clock,
): Promise<Verified<Caller>> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: subgraph,
      currentDate: clock.now(),
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    return payload.anonymous === true
      ? { accepted: true, caller: ANONYMOUS }
      : actorFromClaims(payload, ['hub']);
  } catch (error) {
    return { accepted: false, fault: faultOf(error) };
  }
}
