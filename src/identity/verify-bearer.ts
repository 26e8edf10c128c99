import { decodeJwt } from 'jose';
import type { Caller } from '../policy/caller.js';
import { DEVELOPMENT_ISSUER } from './development-token.js';
import { type AccessVerification, verifyAccessToken } from './oauth/verify-access-token.js';
import type { Verified } from './token-fault.js';
import { type TokenVerification, verifyToken } from './verify-token.js';

/** Whose tokens are taken. */
export interface BearerVerification {
  readonly development: TokenVerification;
  readonly access: AccessVerification;
}

/**
 * Who shows this token (令牌校验): what it says of its issuer decides which check it has to pass, and nothing else.
 * Never throws for anything that a stranger can send.
 */
export async function verifyBearer(
  token: string,
  { development, access }: BearerVerification,
): Promise<Verified<Caller>> {
  return issuerOf(token) === DEVELOPMENT_ISSUER
    ? verifyToken(token, development)
    : verifyAccessToken(token, access);
}

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}
