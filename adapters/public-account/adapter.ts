import type { Delivery } from '../../src/domain/platforms/delivery.js';
import { plainClient } from '../kit/platform-client.js';
import { refusedHere } from '../kit/refused-here.js';
import { WeakSecretError } from '../kit/weak-secret-error.js';
import type { PlatformAdapter, RawCallback, Received } from '../port.js';
import { accessToken, type TokenResult } from './access-token.js';
import type { AccountSettings } from './account-settings.js';
import { classOfError } from './error-classes.js';
import { toReport } from './mapping.js';
import { messageKey } from './message-key.js';
import { callOf } from './messages.js';
import { checkQuery, openMessage, refuse } from './open-message.js';
import { passiveReply, TAKEN } from './passive-reply.js';
import { readResult } from './read-answer.js';
import { toAccountDelivery } from './to-account-delivery.js';

/** WeChat sends XML in UTF-8; what does not say what it is, is looked at. */
const isXml = (contentType = 'text/xml'): boolean =>
  /^(text|application)\/xml\s*(;\s*charset="?utf-8"?)?\s*$/i.test(contentType);

const ECHO = /^[\w+/=-]{1,256}$/;

/**
 * The WeChat public account (微信公众号), by WeChat's public contract; `contract.yaml` in this folder says which part
 * of it is used.
 *
 * @throws WeakSecretError, BadMessageKeyError
 */
export function createPublicAccountAdapter(settings: AccountSettings): PlatformAdapter {
  WeakSecretError.check('public-account', settings.secret);
  WeakSecretError.check('public-account', settings.token);
  const { appId, token, aesKey, clock } = settings;
  const key = aesKey === undefined ? undefined : { key: messageKey(aesKey), appId };
  const client = plainClient(settings);
  const tokens = accessToken(client, settings);

  /** WeChat asks once whether the address is ours (服务器地址验证). */
  function confirmAddress(callback: RawCallback): Received {
    const fault = checkQuery(callback, settings);
    if (fault) return fault;
    const { echostr = '' } = callback.query;
    if (!ECHO.test(echostr)) return refuse('malformed', 400, 'echostr');
    return { accepted: true, reports: [], reply: { ...TAKEN, body: echostr } };
  }

  return {
    name: 'public-account',

    async receive(callback): Promise<Received> {
      if (callback.method === 'GET') return confirmAddress(callback);
      if (callback.method !== 'POST') return refuse('unsupported', 405, 'method');
      if ((callback.headers['content-encoding'] ?? 'identity') !== 'identity') {
        return refuse('unsupported', 415, 'content encoding');
      }
      if (!isXml(callback.headers['content-type'])) return refuse('unsupported', 415, 'content type');
      const opened = openMessage(callback, settings, key);
      if (!opened.accepted) return opened;
      const { message, encrypted } = opened;
      return {
        accepted: true,
        reports: [toReport(message)],
        reply: TAKEN,
        replySaying: (text) =>
          passiveReply(text, message, clock, encrypted && key ? { token, key } : undefined),
      };
    },

    pull: undefined,

    replayClass: () => 'at-most-once',

    async deliver(command): Promise<Delivery> {
      if (command.kind !== 'account-notice') return refusedHere('unsupported-command', command.kind);
      const call = callOf(command, settings);
      if (!call) return refusedHere('unsendable', `${command.channel} cannot carry it`);
      const send = (access: string) =>
        client({ method: 'POST', path: call.path, query: { access_token: access }, json: call.json });
      const first = await tokens.current();
      if (first.kind !== 'token') return withoutToken(first);
      const exchange = await send(first.token);
      const result = readResult(exchange);
      if (!result || classOfError(result.code) !== 'refresh-token') {
        return toAccountDelivery(exchange, clock.now());
      }
      const second = await tokens.instead(first.token);
      if (second.kind !== 'token') return withoutToken(second);
      return toAccountDelivery(await send(second.token), clock.now());
    },

    // WeChat cannot be asked whether it has a message.
    find: async () => undefined,
  };

  /** Without a token nothing was sent, whatever became of the asking. */
  function withoutToken(result: Exclude<TokenResult, { kind: 'token' }>): Delivery {
    if (result.kind === 'wait') {
      return { outcome: 'deferred', reason: result.reason, retryAfterMs: result.forMs, notSent: true };
    }
    const delivery = toAccountDelivery(result.exchange, clock.now());
    if (delivery.outcome === 'delivered') {
      return { outcome: 'deferred', reason: 'unreadable-answer', notSent: true };
    }
    return delivery.outcome === 'deferred' ? { ...delivery, notSent: true } : delivery;
  }
}
