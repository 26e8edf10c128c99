import type { Delivery } from '../../src/domain/platforms/delivery.js';
import type { Exchange } from '../kit/exchange.js';
import { untilNextChinaDay } from '../kit/next-china-day.js';
import { toDelivery } from '../kit/to-delivery.js';
import { classOfError } from './error-classes.js';
import { readResult } from './read-answer.js';

const MINUTE_MS = 60_000;

/**
 * What an answer of WeChat's means for the command that was sent. WeChat says in the body what went wrong, and then
 * certainly did nothing.
 */
export function toAccountDelivery(exchange: Exchange, now: Date): Delivery {
  const result = readResult(exchange);
  if (!result) {
    const delivery = toDelivery(exchange, () => undefined);
    const notSent = exchange.kind === 'failed' ? exchange.notSent : exchange.status >= 400 || undefined;
    return delivery.outcome === 'deferred' && notSent ? { ...delivery, notSent } : delivery;
  }
  const { code, message } = result;
  if (code === 0) return { outcome: 'delivered' };
  const reason = message === '' ? `errcode ${code}` : message;
  const later = (retryAfterMs?: number): Delivery => ({
    outcome: 'deferred',
    reason: `errcode ${code}`,
    notSent: true,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
  switch (classOfError(code)) {
    case 'retry':
      return later();
    case 'next-minute':
      return later(MINUTE_MS - (now.getTime() % MINUTE_MS));
    case 'next-day':
      return later(untilNextChinaDay(now));
    case 'refresh-token':
      return later();
    case 'switch-channel':
      return { outcome: 'refused', code: String(code), reason, advice: 'switch-channel' };
    case 'alert':
      return { outcome: 'refused', code: String(code), reason, advice: 'alert' };
    case 'never':
      return { outcome: 'refused', code: String(code), reason };
  }
}
