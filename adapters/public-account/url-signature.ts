import { createHash, timingSafeEqual } from 'node:crypto';

/** WeChat's signature (签名): the SHA-1, in hex, of the parts sorted by their bytes and joined. */
export const urlSignature = (parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort(byBytes).join(''))
    .digest('hex');

/** Whether a signature is that of the parts, in a time that says nothing about either. */
export function isSignatureOf(parts: readonly string[], given: string | undefined): boolean {
  if (given === undefined || !/^[0-9a-f]{40}$/i.test(given)) return false;
  return timingSafeEqual(Buffer.from(given.toLowerCase()), Buffer.from(urlSignature(parts)));
}

const byBytes = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));
