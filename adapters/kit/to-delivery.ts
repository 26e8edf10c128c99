import { z } from 'zod';
import type { Delivery } from '../../src/domain/platforms/delivery.js';
import type { Exchange } from './exchange.js';

/** The platform could not take it now: busy, too early, over quota, or our key or clock does not suit it. */
const COME_BACK = new Set([401, 408, 425, 429]);

const faultShape = z.object({
  code: z.string().regex(/^[a-z0-9-]{1,64}$/),
  message: z.string().max(500).optional(),
});

/**
 * What an exchange means for the command that was sent: 2xx delivered; 401, 408, 425, 429, any other than 4xx,
 * and any failure on the way deferred; other 4xx refused.
 *
 * @param read makes a delivery of a 2xx answer; `undefined` if the answer is not what the contract says. Then the
 *   command may or may not have arrived, and is deferred.
 */
export function toDelivery(exchange: Exchange, read: (body: unknown) => Delivery | undefined): Delivery {
  if (exchange.kind === 'failed') return { outcome: 'deferred', reason: exchange.reason };
  const { status, body, retryAfterMs } = exchange;
  if (status >= 200 && status < 300) {
    return read(body) ?? { outcome: 'deferred', reason: 'unreadable-answer' };
  }
  if (status >= 400 && status < 500 && !COME_BACK.has(status)) {
    const fault = faultShape.safeParse(body);
    const code = fault.success ? fault.data.code : `http-${status}`;
    return { outcome: 'refused', code, reason: (fault.success && fault.data.message) || `HTTP ${status}` };
  }
  return {
    outcome: 'deferred',
    reason: `http-${status}`,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}
