import { createSmsSender } from '../../adapters/text-message/adapter.js';
import type { Config } from '../config.js';
import type { SmsSender } from '../domain/account/sms-sender.js';
import type { Clock } from '../domain/time/clock.js';

/** The provider of text messages that the settings name (短信服务); `undefined` where they name none: then none are sent. */
export function smsSenderOf(config: Config, clock: Clock): SmsSender | undefined {
  const { smsUrl, smsKeyId, smsSecret, smsSignName, smsTemplate } = config;
  if (!smsKeyId || !smsSecret || !smsSignName || !smsTemplate) return undefined;
  return createSmsSender({
    baseUrl: smsUrl,
    keyId: smsKeyId,
    secret: smsSecret,
    signName: smsSignName,
    template: smsTemplate,
    clock,
  });
}
