/** The token of an Authorization header (令牌): absent, or of another kind than `Bearer`, or the token. */
export type BearerToken =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unusable' }
  | { readonly kind: 'token'; readonly token: string };

/** Reads an Authorization header. An empty one counts as absent: that is what an empty field of a form sends. */
export function bearerToken(header: string | undefined): BearerToken {
  const text = header?.trim() ?? '';
  if (text === '') return { kind: 'absent' };
  const token = /^Bearer +([\w.~+/=-]+)$/i.exec(text)?.[1];
  return token ? { kind: 'token', token } : { kind: 'unusable' };
}
