import type { Notice } from '../../src/domain/account/notice.js';
import type { SmsSender, TextMessage } from '../../src/domain/account/sms-sender.js';
import { backOffMs } from '../../src/domain/effects/back-off.js';
import { textMessageFor } from '../../src/services/account/text-message-for.js';
import type { ServiceContext } from '../../src/services/context.js';
import type { TriedChannel } from './tried-channel.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The provider has it: what becomes of it is asked after so long each time, and then no more. */
const SENT = 'sent';
const ASK_AFTER_MS = [
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
] as const;
const NO_RECEIPT_YET = 'no-receipt-yet';
/** It may have gone out. After so long the provider would know of it, and only if it does not is it sent again. */
const UNCLEAR = 'unclear';
const SETTLED_AFTER_MS = 10 * MINUTE_MS;

/**
 * Sends a notice as a text message (短信), or finds out what became of one that was sent or may have been. Never sent twice:
 * the provider keeps no key, so it is asked first wherever an earlier try may have gone through.
 */
export async function tryTextMessage(
  notice: Notice,
  sender: SmsSender | undefined,
  context: ServiceContext,
): Promise<TriedChannel> {
  if (!sender) return { outcome: 'skipped', code: 'not-available' };
  const message = await textMessageFor(notice, context);
  if (typeof message === 'string') return { outcome: 'skipped', code: message };
  const tries = notice.attempts.filter(({ channel }) => channel === 'text-message');
  const last = tries.findLastIndex(({ code }) => code === SENT || code === UNCLEAR);
  const sent = tries[last];
  if (!sent) return send(message, sender, tries.length);
  const asked = tries.length - last - 1;
  const receipt = await sender.find(message, sent.at);
  if (receipt.state === 'delivered') return { outcome: 'delivered' };
  if (receipt.state === 'failed') return { outcome: 'refused', code: receipt.code };
  if (receipt.state === 'unknown' && sent.code === UNCLEAR) return send(message, sender, tries.length);
  const againAfterMs = ASK_AFTER_MS[asked + 1];
  return againAfterMs === undefined
    ? { outcome: 'unknown', code: 'no-receipt' }
    : { outcome: 'deferred', code: NO_RECEIPT_YET, againAfterMs };
}

/** What is known of a try that broke off (中断的短信). */
export const lostTextMessage = ({ attempts }: Notice): TriedChannel => {
  const isSent = attempts.some(({ channel, code }) => channel === 'text-message' && code === SENT);
  return { outcome: 'deferred', code: isSent ? NO_RECEIPT_YET : UNCLEAR, againAfterMs: SETTLED_AFTER_MS };
};

async function send(message: TextMessage, sender: SmsSender, tries: number): Promise<TriedChannel> {
  const delivery = await sender.send(message);
  if (delivery.outcome === 'delivered')
    return { outcome: 'deferred', code: SENT, againAfterMs: ASK_AFTER_MS[0] };
  if (delivery.outcome === 'refused') return { outcome: 'refused', code: delivery.code };
  const { reason, retryAfterMs, notSent } = delivery;
  return notSent
    ? { outcome: 'deferred', code: reason, againAfterMs: retryAfterMs ?? backOffMs(tries + 1, 0) }
    : { outcome: 'deferred', code: UNCLEAR, againAfterMs: SETTLED_AFTER_MS };
}
