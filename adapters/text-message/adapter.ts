import { randomUUID } from 'node:crypto';
import type { SmsSender } from '../../src/domain/account/sms-sender.js';
import type { Exchange } from '../kit/exchange.js';
import { type PlatformHost, plainClient } from '../kit/platform-client.js';
import { WeakSecretError } from '../kit/weak-secret-error.js';
import { acs3Authorization, sha256 } from './acs3-signature.js';
import { answerShape, detailsShape } from './shapes.js';
import { toSmsDelivery } from './to-sms-delivery.js';

export interface SmsSettings extends PlatformHost {
  readonly keyId: string;
  /** Signs requests; at least 16 characters. */
  readonly secret: string;
  /** 短信签名, shown before the text. */
  readonly signName: string;
  /** 模板编码; the template has one field, `number`. */
  readonly template: string;
}

const VERSION = '2017-05-25';
const MAINLAND_MOBILE = /^1[3-9]\d{9}$/;
/** A telephone gets fewer in a day. */
const PAGE = '50';
const RECEIPTS = { 1: 'waiting', 3: 'delivered' } as const;

/**
 * Alibaba Cloud's short message service (阿里云短信服务), by its public interface of 2017-05-25: `SendSms` and
 * `QuerySendDetails`, signed with ACS3-HMAC-SHA256. Receipts are asked for: those that it pushes bear no signature.
 *
 * @throws WeakSecretError
 */
export function createSmsSender(settings: SmsSettings): SmsSender {
  WeakSecretError.check('text-message', settings.secret);
  const { baseUrl, keyId, secret, signName, template, clock } = settings;
  const client = plainClient(settings);
  const { host } = new URL(baseUrl);

  function call(action: string, query: Readonly<Record<string, string>>): Promise<Exchange> {
    const headers = {
      host,
      'x-acs-action': action,
      'x-acs-content-sha256': sha256(''),
      'x-acs-date': `${clock.now().toISOString().slice(0, 19)}Z`,
      'x-acs-signature-nonce': randomUUID(),
      'x-acs-version': VERSION,
    };
    const request = { method: 'POST', path: '/', query, headers, body: '' } as const;
    const { host: _own, ...sent } = headers;
    const authorization = acs3Authorization(request, keyId, secret);
    return client({ method: 'POST', path: '/', query, headers: { ...sent, authorization } });
  }

  return {
    async send({ key, phone, number }) {
      if (!MAINLAND_MOBILE.test(phone)) {
        return { outcome: 'refused', code: 'no-mobile', reason: 'no mobile', advice: 'switch-channel' };
      }
      const exchange = await call('SendSms', {
        PhoneNumbers: phone,
        SignName: signName,
        TemplateCode: template,
        TemplateParam: JSON.stringify({ number }),
        OutId: key,
      });
      return toSmsDelivery(exchange, clock.now());
    },

    async find({ key, phone }, sentAt) {
      const exchange = await call('QuerySendDetails', {
        PhoneNumber: phone,
        SendDate: chinaDay(sentAt),
        PageSize: PAGE,
        CurrentPage: '1',
      });
      if (exchange.kind === 'failed') return { state: 'unreachable', reason: exchange.reason };
      const answer = answerShape.safeParse(exchange.body);
      const details = detailsShape.safeParse(exchange.body);
      if (!answer.success || answer.data.Code !== 'OK' || !details.success) {
        const reason = answer.success ? answer.data.Code : 'unreadable-answer';
        return { state: 'unreachable', reason };
      }
      const own = details.data.SmsSendDetailDTOs.SmsSendDetailDTO.find(({ OutId }) => OutId === key);
      if (!own) return { state: 'unknown' };
      const { SendStatus: status, ErrCode: code } = own;
      return status === 1 || status === 3
        ? { state: RECEIPTS[status] }
        : { state: 'failed', code: /^[\w.:-]{1,64}$/.test(code) ? code : 'failed' };
    },
  };
}

const chinaDay = (instant: Date): string =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
