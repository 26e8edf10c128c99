import { createHash, createHmac } from 'node:crypto';

/** A request as Alibaba Cloud's signature V3 sees it. */
export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** What is signed of the headers: `host` and all `x-acs-…`, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const ALGORITHM = 'ACS3-HMAC-SHA256';

/** The names of the headers that are signed, in their order, joined as the signature names them. */
const signedNames = (headers: SignedRequest['headers']): string => Object.keys(headers).toSorted().join(';');

/** Alibaba Cloud's signature V3 (ACS3-HMAC-SHA256) of a request, in hexadecimal. */
export function acs3Signature({ method, path, query, headers, body }: SignedRequest, secret: string): string {
  const canonicalQuery = Object.entries(query)
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&');
  const canonicalHeaders = Object.entries(headers)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}:${value.trim()}\n`)
    .join('');
  const request = [method, path, canonicalQuery, canonicalHeaders, signedNames(headers), sha256(body)];
  return createHmac('sha256', secret)
    .update(`${ALGORITHM}\n${sha256(request.join('\n'))}`)
    .digest('hex');
}

/** The header `Authorization` of a request that is signed so. */
export const acs3Authorization = (request: SignedRequest, keyId: string, secret: string): string =>
  `${ALGORITHM} Credential=${keyId},SignedHeaders=${signedNames(request.headers)},Signature=${acs3Signature(request, secret)}`;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** RFC 3986, which encodes five signs more than `encodeURIComponent`. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
