import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../src/domain/time/clock.js';
import { signature } from './signature.js';

const TOLERANCE_SECONDS = 300;
/** While a secret is being changed a platform signs with the old and the new one, separated by a space. */
const MOST_SIGNATURES = 4;

/**
 * Whether a message bears a signature made with the secret, within five minutes of the clock in either
 * direction. Staleness is told of authentic messages only, so that a forger learns nothing about the clock.
 *
 * @param headers with names in lower case
 * @param body see `SignedMessage.body`
 */
export function verifySignature(
  headers: Readonly<Record<string, string | undefined>>,
  body: string | Uint8Array,
  { secret, clock }: { readonly secret: string; readonly clock: Clock },
): 'valid' | 'bad-signature' | 'stale' {
  const id = headers['x-hub-id'] ?? '';
  const seconds = headers['x-hub-timestamp'] ?? '';
  if (!/^[\w:-]{1,128}$/.test(id) || !/^[1-9]\d{0,11}$/.test(seconds)) return 'bad-signature';
  const timestamp = Number(seconds);
  const expected = Buffer.from(signature({ id, timestamp, body }, secret));
  const given = (headers['x-hub-signature'] ?? '').split(' ', MOST_SIGNATURES);
  if (!given.some((candidate) => isEqual(Buffer.from(candidate), expected))) return 'bad-signature';
  const age = Math.abs(clock.now().getTime() / 1_000 - timestamp);
  return age <= TOLERANCE_SECONDS ? 'valid' : 'stale';
}

const isEqual = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
