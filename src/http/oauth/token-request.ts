/** The parameters of a request for a token (令牌请求), or why it cannot be read. */
export type TokenRequest = ReadonlyMap<string, string> | 'invalid_request';

/** Reads a form. A parameter without a value counts as left out; one that is given twice spoils the request. */
export function tokenRequest(body: unknown): TokenRequest {
  if (typeof body !== 'object' || body === null) return 'invalid_request';
  const entries = Object.entries(body);
  if (entries.some(([, value]) => typeof value !== 'string')) return 'invalid_request';
  return new Map((entries as [string, string][]).filter(([, value]) => value !== ''));
}
