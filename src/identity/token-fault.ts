/**
 * Why a token is not accepted (令牌无效的原因).
 *
 * - `malformed`: not a token at all, or claims are missing
 * - `bad-signature`: signed with another key, or changed since
 * - `wrong-issuer`, `wrong-audience`: made by or for somebody else
 * - `expired`: too old, or not valid yet
 * - `unknown-role`, `unknown-area`: names a role or an area that nobody can hold
 * - `unknown-key`: signed with a key that is not, or no longer, one of the hub's
 * - `revoked`: its holder, or the secret it was given for, has been shut out since
 * - `development-token`: a token for trying the hub, shown to a hub in production
 */
export type TokenFault =
  | 'malformed'
  | 'bad-signature'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'expired'
  | 'unknown-role'
  | 'unknown-area'
  | 'unknown-key'
  | 'revoked'
  | 'development-token';

/** What became of checking a token. */
export type Verified<Holder> =
  | { readonly accepted: true; readonly caller: Holder }
  | { readonly accepted: false; readonly fault: TokenFault };
