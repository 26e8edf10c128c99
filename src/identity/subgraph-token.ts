import { randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Clock } from '../domain/time/clock.js';
import { ANONYMOUS, type Caller } from '../policy/caller.js';
import { actorFromClaims, claimsOf } from './actor-claims.js';
import { bodyHash } from './body-hash.js';
import { faultOf } from './fault-of.js';
import type { Verified } from './token-fault.js';

const ISSUER = 'tuanjie-hub-gateway';
const SECONDS = 60;

/** How far a router's clock may be ahead of the subgraph's. */
const SKEW_SECONDS = 5;

/** Shortest `SUBGRAPH_KEY` that is accepted, in bytes: HS256 needs as many as its digest has. */
const SUBGRAPH_KEY_BYTES = 32;

const Binding = z.object({ jti: z.string().min(16).max(100), bh: z.string().length(43), exp: z.number() });

/** One request to one subgraph, before it is signed. */
export interface SubgraphRequest {
  readonly subgraph: string;
  readonly caller: Caller;
  /** The bytes that are sent, or their text in UTF-8. */
  readonly body: string | Uint8Array;
}

/** What a subgraph token is good for (子图调用凭证): one request with this body, by this caller. */
export interface SubgraphCall {
  readonly caller: Caller;
  readonly tokenId: string;
  readonly bodyHash: string;
  readonly expiresAt: Date;
}

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

/** Hands the caller on to one subgraph, signed, for one request within one minute (调用者凭证). */
export async function signForSubgraph(
  key: Uint8Array,
  { subgraph, caller, body }: SubgraphRequest,
  clock: Clock,
): Promise<string> {
  const issuedAt = Math.floor(clock.now().getTime() / 1000);
  const anonymous = caller.role === 'anonymous';
  return new SignJWT({ ...(anonymous ? { anonymous: true } : claimsOf(caller)), bh: bodyHash(body) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setJti(randomUUID())
    .setIssuer(ISSUER)
    .setAudience(subgraph)
    .setSubject(anonymous ? 'anonymous' : caller.personId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + SECONDS)
    .sign(key);
}

/**
 * Whom the gateway, or a router that holds the key, asks for, and with which body. Never throws for anything a
 * stranger can send. That the body is this one, and the token unused, is for whoever has read the body to check.
 */
export async function verifyForSubgraph(
  token: string,
  key: Uint8Array,
  subgraph: string,
  clock: Clock,
): Promise<Verified<SubgraphCall>> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: subgraph,
      currentDate: clock.now(),
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    const binding = Binding.safeParse(payload);
    if (!binding.success) return { accepted: false, fault: 'malformed' };
    const { jti: tokenId, bh, exp } = binding.data;
    // A longer life would have to be remembered for as long.
    if (exp > clock.now().getTime() / 1000 + SECONDS + SKEW_SECONDS) {
      return { accepted: false, fault: 'malformed' };
    }
    const holder: Verified<Caller> =
      payload.anonymous === true ? { accepted: true, caller: ANONYMOUS } : actorFromClaims(payload, ['hub']);
    if (!holder.accepted) return holder;
    return {
      accepted: true,
      caller: { caller: holder.caller, tokenId, bodyHash: bh, expiresAt: new Date(exp * 1000) },
    };
  } catch (error) {
    return { accepted: false, fault: faultOf(error) };
  }
}
