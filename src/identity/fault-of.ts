import { errors } from 'jose';
import type { TokenFault } from './token-fault.js';

/** Names the fault that the token library found. Whatever it does not name is a token that cannot be read. */
export function faultOf(error: unknown): TokenFault {
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'bad-signature';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'bad-signature';
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return 'wrong-audience';
    if (error.claim === 'iss') return 'wrong-issuer';
    if (error.claim === 'nbf') return 'expired';
  }
  return 'malformed';
}
