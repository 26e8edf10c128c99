import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';
import { writeXml } from '../../../adapters/kit/write-xml.js';
import { createPublicAccountAdapter } from '../../../adapters/public-account/adapter.js';
import { encryptMessage } from '../../../adapters/public-account/message-cipher.js';
import { messageKey } from '../../../adapters/public-account/message-key.js';
import { startPublicAccountSandbox } from '../../../adapters/public-account/sandbox.js';
import { urlSignature } from '../../../adapters/public-account/url-signature.js';
import type { AccountNoticeCommand } from '../../../src/domain/platforms/platform-command.js';
import type { Clock } from '../../../src/domain/time/clock.js';
import type { Enclosed, PlatformUnderTest } from './platform-under-test.js';

export const APP_ID = 'wx0123456789abcdef';

/** All that an account has by way of secrets, made of one. */
export const accountOf = (secret: string) => ({
  appId: APP_ID,
  secret,
  token: secret.replaceAll('-', ''),
  aesKey: createHash('sha256').update(secret).digest('hex').slice(0, 43),
});

/** A message as WeChat encrypts and signs it for an account. */
export function encloseFor(
  { appId, token, aesKey }: Pick<ReturnType<typeof accountOf>, 'appId' | 'token' | 'aesKey'>,
  body: string | Uint8Array,
  clock: Clock,
): Enclosed {
  const Encrypt = encryptMessage(body, { key: messageKey(aesKey), appId });
  const timestamp = String(Math.floor(clock.now().getTime() / 1_000));
  const nonce = '1372623149';
  return {
    headers: { 'content-type': 'text/xml' },
    query: {
      signature: urlSignature([token, timestamp, nonce]),
      timestamp,
      nonce,
      encrypt_type: 'aes',
      msg_signature: urlSignature([token, timestamp, nonce, Encrypt]),
    },
    body: Buffer.from(writeXml({ ToUserName: 'gh_sandbox', Encrypt })),
  };
}

const validEvent = {
  ToUserName: 'gh_sandbox',
  FromUserName: 'oResident1',
  CreateTime: 1_795_309_200,
  MsgType: 'text',
  Content: '團結谷律 隔壁把溝堵了',
  MsgId: '24876543210987654321',
};

const command = (number: number): AccountNoticeCommand => ({
  kind: 'account-notice',
  platform: 'public-account',
  key: `N${number}`,
  openid: 'oResident1',
  channel: 'customer-message',
  text: `您反映的第${number}件事正在调解。`,
});

const values = z.record(z.string(), z.union([z.string(), z.number()]));

export const publicAccountUnderTest: PlatformUnderTest = {
  name: 'public-account',
  createAdapter: (address, state) =>
    createPublicAccountAdapter({ ...address, ...accountOf(address.secret), state }),
  startSandbox: (options) =>
    startPublicAccountSandbox({ ...options, ...accountOf(options.secret), patienceMs: 300 }),
  async prepare(control, adapter) {
    await control('POST', '/control/messages', {
      openid: 'oResident1',
      type: 'text',
      content: '你好',
      send: false,
    });
    await control('POST', '/control/users', { openid: 'oStranger', following: false });
    // From now on the adapter has a token.
    await adapter.deliver(command(0));
  },
  async happen(control, send) {
    const said = { openid: 'oResident1', type: 'text', content: '水沟又堵了', send };
    const answer = await control('POST', '/control/messages', said);
    return z.object({ eventId: z.string() }).parse(answer).eventId;
  },
  validEvent,
  wrongEvents: [
    { ...validEvent, CreateTime: 'yesterday' },
    { ...validEvent, CreateTime: 0 },
    { ...validEvent, MsgId: '99999999999999999999999' },
    { ...validEvent, MsgId: 'm1' },
    { ...validEvent, FromUserName: 'a b' },
    { ...validEvent, Content: '' },
    { ...validEvent, Content: '字'.repeat(4_001) },
    { ...validEvent, MsgType: 'event' },
    { ...validEvent, MsgType: '__proto__ ' },
    { ...validEvent, MsgType: 'location', Location_X: '91', Location_Y: '0' },
    { ...validEvent, MsgType: 'location', Location_X: '1e3', Location_Y: '0' },
  ],
  write: (event) =>
    writeXml(
      Object.fromEntries(
        Object.entries(z.record(z.string(), z.unknown()).parse(event))
          .filter(([, value]) => value !== undefined && value !== null)
          .map(([name, value]) => [name, values.valueType.safeParse(value).data ?? JSON.stringify(value)]),
      ),
    ),
  // `null` leaves the element out.
  nonsense: fc.constantFrom(null, '', '\u0000', '__proto__\u0000', '字'.repeat(5_000)),
  enclose: (body, { secret, clock }) => encloseFor(accountOf(secret), body, clock),
  proofs: ['signature', 'timestamp', 'nonce', 'msg_signature'],
  mostBytes: 65_536,
  refusedMethods: ['PUT', 'DELETE'],
  refusedHeaders: [
    { 'content-encoding': 'gzip' },
    { 'content-type': 'text/html' },
    { 'content-type': 'application/json' },
    { 'content-type': 'text/xml; charset=gb18030' },
  ],
  triesWhenRefused: 3,
  command,
  replayClass: 'at-most-once',
  refused: { command: { ...command(1), openid: 'oStranger' }, code: '43004' },
  unsendable: [
    { ...command(1), text: '' },
    { ...command(1), text: '字'.repeat(683) },
    { ...command(1), text: '\ud800' },
    { ...command(1), openid: 'o\r\n' },
    { ...command(1), channel: 'subscribe-notice' },
  ],
  strangers: () => [
    {
      as: { secret: 'the-secret-of-a-stranger' },
      delivery: { outcome: 'refused', code: '40125', reason: 'sandbox: errcode 40125', advice: 'alert' },
    },
  ],
  async timesApplied(control, sent) {
    if (sent.kind !== 'account-notice') return 0;
    const received = await control('GET', '/control/received');
    const { items } = z.object({ items: z.array(z.object({ text: z.string() })) }).parse(received);
    return items.filter(({ text }) => text === sent.text).length;
  },
};
