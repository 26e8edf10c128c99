import type { Delivery } from '../../src/domain/platforms/delivery.js';
import type { Exchange } from '../kit/exchange.js';
import { untilNextChinaDay } from '../kit/next-china-day.js';
import { answerShape } from './shapes.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The provider says that this telephone cannot be reached: another way may. */
const OF_THE_PHONE = new Set([
  'isv.MOBILE_NUMBER_ILLEGAL',
  'isv.DOMESTIC_NUMBER_NOT_SUPPORTED',
  'isv.BLACK_KEY_CONTROL_LIMIT',
  'MOBILE_NOT_ON_SERVICE',
]);
/** The provider broke off while it was at it: it may have gone out. */
const UNCLEAR = new Set(['isp.SYSTEM_ERROR', 'isp.GATEWAY_ERROR', 'InternalError']);

/** What an answer to a sending means (短信发送结果). What the provider said no to, it certainly did not send. */
export function toSmsDelivery(exchange: Exchange, now: Date): Delivery {
  if (exchange.kind === 'failed') {
    const { reason, notSent } = exchange;
    return {
      outcome: 'deferred',
      reason,
      ...(notSent || reason === 'breaker-open' ? { notSent: true } : {}),
    };
  }
  const { status, body, retryAfterMs } = exchange;
  const answer = answerShape.safeParse(body);
  const code = answer.success ? answer.data.Code : `http-${status}`;
  const wait = (ms = retryAfterMs): Delivery => ({
    outcome: 'deferred',
    reason: code,
    notSent: true,
    ...(ms === undefined ? {} : { retryAfterMs: ms }),
  });
  if (status === 429 || status === 503 || code.startsWith('Throttling')) return wait();
  if (!answer.success || status >= 500 || UNCLEAR.has(code)) return { outcome: 'deferred', reason: code };
  const { Message: message, BizId } = answer.data;
  if (code === 'OK') return { outcome: 'delivered', ...(BizId === undefined ? {} : { externalId: BizId }) };
  if (code === 'isv.BUSINESS_LIMIT_CONTROL') return wait(limitOf(message, now));
  if (code === 'isv.DAY_LIMIT_CONTROL') return wait(untilNextChinaDay(now));
  return {
    outcome: 'refused',
    code,
    reason: code,
    advice: OF_THE_PHONE.has(code) ? 'switch-channel' : 'alert',
  };
}

/** How long one telephone gets no more; the message says whether by the minute, the hour or the day. */
function limitOf(message: string, now: Date): number {
  if (message.includes('分钟')) return MINUTE_MS;
  return message.includes('小时') ? HOUR_MS : untilNextChinaDay(now);
}
