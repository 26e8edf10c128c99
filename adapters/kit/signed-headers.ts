import type { Clock } from '../../src/domain/time/clock.js';
import { signature } from './signature.js';

/**
 * The three headers that every request of the platform contract carries, in either direction.
 *
 * @param id names the message; a repetition of the same message carries the same one
 * @param body see `SignedMessage.body`
 */
export function signedHeaders(
  id: string,
  body: string | Uint8Array,
  { secret, clock }: { readonly secret: string; readonly clock: Clock },
): Record<'x-hub-id' | 'x-hub-timestamp' | 'x-hub-signature', string> {
  const timestamp = Math.floor(clock.now().getTime() / 1_000);
  return {
    'x-hub-id': id,
    'x-hub-timestamp': String(timestamp),
    'x-hub-signature': signature({ id, timestamp, body }, secret),
  };
}
