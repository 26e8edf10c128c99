import type { PlatformAdapter } from '../../adapters/port.js';
import type { Notice, NoticeChannel } from '../../src/domain/account/notice.js';
import type { SmsSender } from '../../src/domain/account/sms-sender.js';
import { backOffMs } from '../../src/domain/effects/back-off.js';
import type { Delivery } from '../../src/domain/platforms/delivery.js';
import type { AccountChannel } from '../../src/domain/platforms/platform-command.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import { afterAttempt } from '../../src/services/account/after-attempt.js';
import { returnAllowance } from '../../src/services/account/return-allowance.js';
import { takeAllowance } from '../../src/services/account/take-allowance.js';
import type { ServiceContext } from '../../src/services/context.js';
import { deliverNotice } from '../../src/services/effects/deliver-notice.js';
import type { EffectHandler, EffectOutcome } from '../effect-handler.js';
import type { TriedChannel } from './tried-channel.js';
import { lostTextMessage, tryTextMessage } from './try-text-message.js';

const NOT_CONNECTED_MS = 60_000;

/**
 * Sends notices to residents, one channel after the other (逐级通知). What may have arrived is never sent again: a
 * try whose end is not known goes on with the next channel.
 */
export function deliverNoticeHandler(
  adapters: ReadonlyMap<PlatformName, PlatformAdapter>,
  context: ServiceContext,
  smsSender?: SmsSender,
): EffectHandler<Notice> {
  const { clock, repositories } = context;

  const settle = (
    channel: NoticeChannel,
    { againAfterMs, ...tried }: TriedChannel,
  ): EffectOutcome<Notice> => ({
    outcome: 'done',
    change: (notice) => afterAttempt(notice, { channel, at: clock.now(), ...tried }, againAfterMs),
  });

  async function send(
    notice: Notice,
    channel: AccountChannel,
  ): Promise<TriedChannel | { readonly delivery: Delivery }> {
    const adapter = adapters.get('public-account');
    if (!adapter) return { outcome: 'deferred', code: 'not-connected', againAfterMs: NOT_CONNECTED_MS };
    const { id: key, residentId, text } = notice;
    const resident = await repositories.residents.find(residentId);
    if (resident === undefined) return { outcome: 'skipped', code: 'resident-unknown' };
    const spent = channel === 'customer-message' ? await takeAllowance(residentId, context) : undefined;
    if (typeof spent === 'string') return { outcome: 'skipped', code: `allowance-${spent}` };
    const command = {
      kind: 'account-notice',
      platform: 'public-account',
      key,
      openid: resident.openid,
      channel,
      text,
    } as const;
    const delivery = await adapter.deliver(command);
    if (spent && isCertainlyNotSent(delivery)) await returnAllowance(residentId, spent, context);
    return { delivery };
  }

  return {
    kind: deliverNotice.name,
    replayClass: () => 'at-most-once',
    async run(effect, notice) {
      const { channel } = deliverNotice.payloadOf(effect);
      if (channel === 'visit') return settle(channel, { outcome: 'skipped', code: 'not-available' });
      if (channel === 'text-message') {
        return settle(channel, await tryTextMessage(notice, smsSender, context));
      }
      const sent = await send(notice, channel);
      if (!('delivery' in sent)) return settle(channel, sent);
      const { delivery } = sent;
      return delivery.outcome === 'refused' && delivery.advice === 'alert'
        ? { outcome: 'park', cause: `WeChat ${delivery.code}: ${delivery.reason}` }
        : settle(channel, triedOf(delivery, notice));
    },
    lost(effect, notice) {
      const { channel } = deliverNotice.payloadOf(effect);
      return settle(channel, channel === 'text-message' ? lostTextMessage(notice) : { outcome: 'unknown' });
    },
  };
}

const isCertainlyNotSent = (delivery: Delivery): boolean =>
  delivery.outcome === 'refused' || (delivery.outcome === 'deferred' && delivery.notSent === true);

function triedOf(delivery: Delivery, { attempts }: Notice): TriedChannel {
  if (delivery.outcome === 'delivered') return { outcome: 'delivered' };
  if (delivery.outcome === 'refused') return { outcome: 'refused', code: delivery.code };
  const { reason, retryAfterMs, notSent } = delivery;
  if (!notSent) return { outcome: 'unknown', code: reason };
  return {
    outcome: 'deferred',
    code: reason,
    againAfterMs: retryAfterMs ?? backOffMs(attempts.length + 1, 0),
  };
}
