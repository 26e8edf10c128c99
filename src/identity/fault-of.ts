import { errors } from 'jose';
import type { TokenFault } from './token-fault.js';

/** Names the fault that the token library found. Whatever it does not name is a token that cannot be read. */
export function faultOf(error: unknown): TokenFault {
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'bad-signature';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'bad-signature';
  if (error instanceof errors.JWKSNoMatchingKey) return 'unknown-key';
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return 'wrong-audience';
    if (error.claim === 'iss') return 'wrong-issuer';
    // `iat` where the token claims to be from the future.
    if (error.claim === 'nbf' || error.claim === 'iat') return 'expired';
  }
  return 'malformed';
}
