import { createHmac } from 'node:crypto';

/** What a signature of the platform contract covers. */
export interface SignedMessage {
  /** Letters, digits, `_`, `:` and `-` only: without a dot in it, `id.timestamp.body` reads one way only. */
  readonly id: string;
  /** Seconds since 1970, UTC. */
  readonly timestamp: number;
  /** The bytes of the body; for a request without one, its request line, for example `GET /records?limit=50`. */
  readonly body: string | Uint8Array;
}

/** Signs a message of the platform contract (签名): `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. */
export function signature({ id, timestamp, body }: SignedMessage, secret: string): string {
  const mac = createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body).digest('base64');
  return `v1,${mac}`;
}
