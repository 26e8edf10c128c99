/** How a client says who it is (客户端凭据), as RFC 6749 §2.3.1 allows it: by header, or in the body. */
export type ClientCredentials =
  | { readonly kind: 'shown'; readonly id: string; readonly secret: string }
  /** Nothing was shown, or something that is not of that form. */
  | { readonly kind: 'absent' }
  /** In both places at once, which the standard forbids. */
  | { readonly kind: 'ambiguous' };

/** @param fields the parameters of the body */
export function clientCredentials(
  authorization: string | undefined,
  fields: ReadonlyMap<string, string>,
): ClientCredentials {
  const id = fields.get('client_id');
  const secret = fields.get('client_secret');
  if (authorization === undefined) {
    return id === undefined || secret === undefined ? { kind: 'absent' } : { kind: 'shown', id, secret };
  }
  if (secret !== undefined) return { kind: 'ambiguous' };
  const shown = readBasic(authorization);
  if (!shown) return { kind: 'absent' };
  return id === undefined || id === shown.id ? { kind: 'shown', ...shown } : { kind: 'ambiguous' };
}

function readBasic(authorization: string): { id: string; secret: string } | undefined {
  const encoded = /^Basic +([\w+/=-]+)$/i.exec(authorization.trim())?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1) return undefined;
  try {
    return { id: formDecoded(text.slice(0, colon)), secret: formDecoded(text.slice(colon + 1)) };
  } catch {
    return undefined;
  }
}

/** Both halves are form-encoded before they are joined. */
const formDecoded = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));
