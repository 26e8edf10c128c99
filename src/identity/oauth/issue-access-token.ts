import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Scope } from '../../domain/partners/scope.js';
import type { Clock } from '../../domain/time/clock.js';
import { HUB_AUDIENCE } from '../development-token.js';
import { ACCESS_TOKEN_SECONDS, ACCESS_TOKEN_TYPE } from './access-token.js';
import type { TokenKeys } from './token-keys.js';

/** Who signs access tokens, and in whose name. */
export interface TokenIssuer {
  readonly keys: TokenKeys;
  /** The address that partners know the hub by, without a slash at its end. */
  readonly issuer: string;
  readonly clock: Clock;
}

/** What an access token is to say. */
export interface AccessGrant {
  readonly partnerId: string;
  readonly secretId: string;
  readonly scopes: readonly Scope[];
}

/** Makes an access token (访问令牌) as RFC 9068 has it, valid for ten minutes. */
export async function issueAccessToken(
  { keys, issuer, clock }: TokenIssuer,
  { partnerId, secretId, scopes }: AccessGrant,
): Promise<string> {
  const issuedAt = Math.floor(clock.now().getTime() / 1000);
  const { kid, key } = keys.signing();
  return new SignJWT({ client_id: partnerId, scope: scopes.join(' '), secret_id: secretId })
    .setProtectedHeader({ alg: 'ES256', typ: ACCESS_TOKEN_TYPE, kid })
    .setJti(randomUUID())
    .setIssuer(issuer)
    .setAudience(HUB_AUDIENCE)
    .setSubject(partnerId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_TOKEN_SECONDS)
    .sign(key);
}
