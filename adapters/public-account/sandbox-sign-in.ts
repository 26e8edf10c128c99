import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../src/domain/time/clock.js';
import { demand } from '../kit/sandbox/demand.js';
import type { Route, SandboxAnswer } from '../kit/sandbox/route.js';
import { SandboxFault } from '../kit/sandbox/sandbox-fault.js';
import { userId } from './shapes.js';

const CODE_LIFE_MS = 5 * 60_000;

const personShape = z.object({
  /** Whose telephone the browser is on. */
  openid: userId,
  agrees: z.boolean().default(true),
});

interface Code {
  readonly openid: string;
  readonly until: number;
  used: boolean;
}

/**
 * WeChat's web authorisation as the sandbox plays it: every browser is on the telephone of one person, whom
 * `/control/sign-in` names. Codes are forgotten with the process; WeChat's own live five minutes.
 */
export function sandboxSignIn({
  account,
  clock,
}: {
  readonly account: { readonly appId: string; readonly secret: string };
  readonly clock: Clock;
}): { readonly contract: readonly Route[]; readonly control: readonly Route[] } {
  let person: z.infer<typeof personShape> = { openid: 'oSandboxResident0001', agrees: true };
  const codes = new Map<string, Code>();

  const exchange = (query: URLSearchParams): SandboxAnswer => {
    if (query.get('appid') !== account.appId) return fault(40013, 'invalid appid');
    if (query.get('secret') !== account.secret) return fault(40125, 'invalid appsecret');
    if (query.get('grant_type') !== 'authorization_code') return fault(40002, 'invalid grant_type');
    const code = codes.get(query.get('code') ?? '');
    if (!query.get('code')) return fault(41008, 'missing code');
    if (!code) return fault(40029, 'invalid code');
    if (code.used) return fault(40163, 'code been used');
    if (clock.now().getTime() >= code.until) return fault(42003, 'code expired');
    code.used = true;
    const token = () => randomBytes(32).toString('base64url');
    return {
      status: 200,
      json: {
        access_token: token(),
        expires_in: 7_200,
        refresh_token: token(),
        openid: code.openid,
        scope: 'snsapi_base',
      },
    };
  };

  return {
    contract: [
      {
        method: 'GET',
        path: '/connect/oauth2/authorize',
        handle({ query }) {
          const [back, state] = [query.get('redirect_uri') ?? '', query.get('state') ?? ''];
          const isAsked =
            query.get('appid') === account.appId &&
            query.get('response_type') === 'code' &&
            query.get('scope') === 'snsapi_base' &&
            /^[A-Za-z0-9]{0,128}$/.test(state) &&
            URL.canParse(back);
          if (!isAsked) throw new SandboxFault(400, 'bad-request', 'not what the contract says');
          const url = new URL(back);
          if (person.agrees) {
            const code = randomBytes(16).toString('hex');
            codes.set(code, {
              openid: person.openid,
              until: clock.now().getTime() + CODE_LIFE_MS,
              used: false,
            });
            url.searchParams.set('code', code);
          }
          url.searchParams.set('state', state);
          return { status: 302, json: {}, headers: { location: url.href } };
        },
      },
      { method: 'GET', path: '/sns/oauth2/access_token', handle: ({ query }) => exchange(query) },
    ],
    control: [
      {
        method: 'POST',
        path: '/control/sign-in',
        handle({ json }) {
          person = demand(json, personShape);
          return { status: 200, json: person };
        },
      },
    ],
  };
}

const fault = (errcode: number, errmsg: string): SandboxAnswer => ({
  status: 200,
  json: { errcode, errmsg },
});
