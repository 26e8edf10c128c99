import type { z } from 'zod';
import type { Clock } from '../../src/domain/time/clock.js';
import type { RawCallback, Received } from '../port.js';
import { MOST_MESSAGE_BYTES, parseJson } from './parse-json.js';
import { verifySignature } from './verify-signature.js';

type Refused = Extract<Received, { accepted: false }>;

/**
 * Verifies and reads a signed JSON callback. Nothing is parsed before its signature has been found good.
 *
 * @returns what it says, or how to turn it away
 */
export function openCallback<T>(
  { method, headers, body }: RawCallback,
  shape: z.ZodType<T>,
  key: { readonly secret: string; readonly clock: Clock },
): { readonly accepted: true; readonly value: T } | Refused {
  if (method !== 'POST') return refuse('unsupported', 405, 'method');
  if (!isJson(headers['content-type'])) return refuse('unsupported', 415, 'content type');
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    return refuse('unsupported', 415, 'content encoding');
  }
  if (body.byteLength > MOST_MESSAGE_BYTES) return refuse('malformed', 413, 'too large');
  const verdict = verifySignature(headers, body, key);
  if (verdict !== 'valid') return refuse(verdict, 401, verdict);
  const parsed = parseJson(body, shape);
  if (!parsed.ok) return refuse('malformed', 400, `${parsed.code}: ${parsed.detail}`);
  return { accepted: true, value: parsed.value };
}

const isJson = (contentType: string | undefined): boolean =>
  /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i.test(contentType ?? '');

const refuse = (code: Refused['code'], status: number, detail: string): Refused => ({
  accepted: false,
  code,
  status,
  detail,
});
