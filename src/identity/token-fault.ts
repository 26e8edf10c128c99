/**
 * Why a token is not accepted (令牌无效的原因).
 *
 * - `malformed`: not a token at all, or claims are missing
 * - `bad-signature`: signed with another key, or changed since
 * - `wrong-issuer`, `wrong-audience`: made by or for somebody else
 * - `expired`: too old, or not valid yet
 * - `unknown-role`, `unknown-area`: names a role or an area that nobody can hold
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
  | 'development-token';

/** What became of checking a token. */
export type Verified<Holder> =
  | { readonly accepted: true; readonly caller: Holder }
  | { readonly accepted: false; readonly fault: TokenFault };
