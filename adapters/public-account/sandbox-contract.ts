import { z } from 'zod';
import type { Clock } from '../../src/domain/time/clock.js';
import type { Route, SandboxAnswer, SandboxRequest } from '../kit/sandbox/route.js';
import { MOST_TEXT_BYTES } from './messages.js';
import type { AccountLedger, Shown } from './sandbox-ledger.js';
import { quotaFault } from './sandbox-quota.js';
import type { SandboxTokens } from './sandbox-tokens.js';

const askShape = z.object({
  grant_type: z.literal('client_credential'),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.boolean().default(false),
});
const customShape = z.object({
  touser: z.string(),
  msgtype: z.literal('text'),
  text: z.object({ content: z.string() }),
});
const noticeShape = z.object({
  touser: z.string(),
  template_id: z.string().min(1),
  data: z.record(z.string(), z.object({ value: z.string().min(1).max(64) })),
});

/** An error that a test wants to see, so many times. */
export interface PlannedError {
  errcode: number;
  times: number;
}

export interface ContractParts {
  readonly ledger: AccountLedger;
  readonly tokens: SandboxTokens;
  readonly clock: Clock;
  readonly account: { readonly appId: string; readonly secret: string };
  /** Taken off as they are answered; those of the token interface and those of messages apart. */
  readonly planned: { readonly token: PlannedError[]; readonly message: PlannedError[] };
}

/** The part of WeChat's public interface that the hub uses, with WeChat's way of saying no: 200, and an `errcode`. */
export function accountContract(parts: ContractParts): Route[] {
  const { ledger, tokens, clock, account, planned } = parts;

  const show = (openid: string, how: Shown['how'], text: string): SandboxAnswer => {
    ledger.write({ type: 'shown', openid, how, text, at: clock.now().getTime() });
    return { status: 200, json: { errcode: 0, errmsg: 'ok', msgid: ledger.shown.length } };
  };

  const message = <T extends { touser: string }>(
    path: string,
    shape: z.ZodType<T>,
    deliver: (message: T) => SandboxAnswer,
  ): Route => ({
    method: 'POST',
    path,
    handle({ query, json }: SandboxRequest) {
      const tokenFault = tokens.faultOf(query.get('access_token'));
      if (tokenFault !== 0) return fault(tokenFault);
      const wanted = next(planned.message);
      if (wanted !== undefined) return fault(wanted);
      const read = shape.safeParse(json);
      if (!read.success) return fault(47001);
      const user = ledger.users.get(read.data.touser);
      if (!user) return fault(40003);
      return user.following ? deliver(read.data) : fault(43004);
    },
  });

  return [
    {
      method: 'POST',
      path: '/cgi-bin/stable_token',
      handle({ json }) {
        const wanted = next(planned.token);
        if (wanted !== undefined) return fault(wanted);
        const read = askShape.safeParse(json);
        if (!read.success) return fault(47001);
        if (read.data.appid !== account.appId) return fault(40013);
        if (read.data.secret !== account.secret) return fault(40125);
        return { status: 200, json: tokens.issue(read.data.force_refresh) };
      },
    },
    message('/cgi-bin/message/custom/send', customShape, ({ touser, text: { content } }) => {
      if (Buffer.byteLength(content) > MOST_TEXT_BYTES) return fault(45002);
      const refused = quotaFault(touser, clock.now().getTime(), ledger);
      return refused === 0 ? show(touser, 'customer-message', content) : fault(refused);
    }),
    message('/cgi-bin/message/subscribe/bizsend', noticeShape, ({ touser, data }) =>
      ledger.users.get(touser)?.agrees ? show(touser, 'subscribe-notice', wordsOf(data)) : fault(43101),
    ),
    message('/cgi-bin/message/template/send', noticeShape, ({ touser, data }) =>
      show(touser, 'template', wordsOf(data)),
    ),
  ];
}

const wordsOf = (data: Readonly<Record<string, { readonly value: string }>>): string =>
  Object.values(data)
    .map(({ value }) => value)
    .join(' ');

function next(planned: PlannedError[]): number | undefined {
  const first = planned[0];
  if (!first) return undefined;
  first.times -= 1;
  if (first.times <= 0) planned.shift();
  return first.errcode;
}

/** How WeChat says no. */
export const fault = (errcode: number): SandboxAnswer => ({
  status: 200,
  json: { errcode, errmsg: `sandbox: errcode ${errcode}` },
});
