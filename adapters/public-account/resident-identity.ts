import { z } from 'zod';
import type { ResidentIdentified, ResidentIdentity } from '../../src/domain/residents/resident-identity.js';
import type { Clock } from '../../src/domain/time/clock.js';
import type { Exchange } from '../kit/exchange.js';
import { plainClient } from '../kit/platform-client.js';
import { classOfError } from './error-classes.js';
import { readResult } from './read-answer.js';
import { userId } from './shapes.js';

export interface WechatIdentityOptions {
  readonly appId: string;
  readonly secret: string;
  /** Where WeChat's interface is: `https://api.weixin.qq.com`. */
  readonly baseUrl: string;
  /** Where browsers are sent to: `https://open.weixin.qq.com`. */
  readonly authoriseUrl: string;
  readonly clock: Clock;
  /** How long to wait for WeChat, in milliseconds. @defaultValue 5000 */
  readonly timeoutMs?: number;
}

const knownShape = z.object({ openid: userId });

/** What WeChat's codes look like; WeChat is not bothered with anything else. */
const CODE = /^[\w-]{1,128}$/;

/** Of a code: not valid, used before, expired. */
const CODE_ERRORS: readonly number[] = [40029, 40163, 42003, 41008];

/**
 * Knows residents by WeChat's web authorisation (微信网页授权), silently: `snsapi_base` gives the openid and nothing
 * else, and the access token that comes with it is thrown away.
 */
export function wechatIdentity(options: WechatIdentityOptions): ResidentIdentity {
  const { appId, secret, authoriseUrl } = options;
  const send = plainClient(options);
  return {
    authoriseUrl(state, redirectUri) {
      const url = new URL('/connect/oauth2/authorize', authoriseUrl);
      // WeChat wants its parameters in this order, and the fragment.
      url.searchParams.set('appid', appId);
      url.searchParams.set('redirect_uri', redirectUri);
      url.searchParams.set('response_type', 'code');
      url.searchParams.set('scope', 'snsapi_base');
      url.searchParams.set('state', state);
      url.hash = 'wechat_redirect';
      return url.href;
    },
    async identify(code) {
      if (!CODE.test(code)) return { kind: 'code-refused' };
      const query = { appid: appId, secret, code, grant_type: 'authorization_code' };
      return identified(await send({ method: 'GET', path: '/sns/oauth2/access_token', query }));
    },
  };
}

function identified(exchange: Exchange): ResidentIdentified {
  if (exchange.kind !== 'answered' || exchange.status !== 200) return { kind: 'unavailable' };
  const known = knownShape.safeParse(exchange.body);
  if (known.success) return { kind: 'known', openid: known.data.openid };
  const { code = -1 } = readResult(exchange) ?? {};
  if (CODE_ERRORS.includes(code)) return { kind: 'code-refused' };
  const later = ['retry', 'next-minute', 'next-day'].includes(classOfError(code));
  return later ? { kind: 'unavailable' } : { kind: 'misconfigured', code };
}
