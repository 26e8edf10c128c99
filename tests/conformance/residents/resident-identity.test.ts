import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wechatIdentity } from '../../../adapters/public-account/resident-identity.js';
import { startPublicAccountSandbox } from '../../../adapters/public-account/sandbox.js';
import type { ResidentIdentity } from '../../../src/domain/residents/resident-identity.js';
import { TestClock } from '../../kit/test-clock.js';

const ACCOUNT = { appId: 'wx0123456789abcdef', secret: 'the-secret-of-the-public-account' };
const BACK = 'http://127.0.0.1:1/sign-in/wechat/callback';

/** What an implementation of the port is tried with: real HTTP, and a hand on the other side. */
interface Rig {
  readonly identity: ResidentIdentity;
  /** The same, set up wrongly. */
  readonly misconfigured: readonly ResidentIdentity[];
  person(openid: string, agrees?: boolean): Promise<void>;
  fail(mode: object): Promise<void>;
  advance(ms: number): void;
  close(): Promise<void>;
}

async function wechatRig(): Promise<Rig> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-resident-identity-'));
  const clock = new TestClock();
  const sandbox = await startPublicAccountSandbox({
    ...ACCOUNT,
    token: 'TheTokenOfThePublicAccount',
    folder,
    clock,
    port: 0,
    callbackUrl: 'http://127.0.0.1:1/callbacks/public-account',
  });
  const make = (changes: object = {}) =>
    wechatIdentity({
      ...ACCOUNT,
      baseUrl: sandbox.url,
      authoriseUrl: sandbox.url,
      clock,
      timeoutMs: 300,
      ...changes,
    });
  const control = async (path: string, json: object) => {
    const { status } = await fetch(`${sandbox.url}/control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(json),
    });
    expect(status).toBe(200);
  };
  return {
    identity: make(),
    misconfigured: [make({ appId: 'wxanother00000000' }), make({ secret: 'another-secret-of-an-account' })],
    person: (openid, agrees = true) => control('sign-in', { openid, agrees }),
    fail: (mode) => control('mode', mode),
    advance: (ms) => clock.advance(ms),
    async close() {
      await sandbox.close();
      await rm(folder, { recursive: true });
    },
  };
}

describe.each([['WeChat', wechatRig]])('residents known by %s', (_name, start) => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await start();
  });
  afterEach(() => rig.close());

  /** What a browser comes back with. */
  const comeBack = async (state = 'state1') => {
    const response = await fetch(rig.identity.authoriseUrl(state, BACK), { redirect: 'manual' });
    expect(response.status).toBe(302);
    const back = new URL(response.headers.get('location') ?? '');
    expect(`${back.origin}${back.pathname}`).toBe(BACK);
    return { code: back.searchParams.get('code'), state: back.searchParams.get('state') };
  };
  const codeOf = async () => (await comeBack()).code ?? '';

  it('are told apart, and are the same each time', async () => {
    await rig.person('oResident-A');
    expect(await rig.identity.identify(await codeOf())).toEqual({ kind: 'known', openid: 'oResident-A' });
    await rig.person('oResident-B');
    expect(await rig.identity.identify(await codeOf())).toEqual({ kind: 'known', openid: 'oResident-B' });
    await rig.person('oResident-A');
    expect(await rig.identity.identify(await codeOf())).toEqual({ kind: 'known', openid: 'oResident-A' });
  });

  it('come back with the state they went with', async () => {
    const state = 'a'.repeat(128);
    expect((await comeBack(state)).state).toBe(state);
  });

  it('come back without a code when they do not agree', async () => {
    await rig.person('oResident-A', false);
    expect(await comeBack()).toEqual({ code: null, state: 'state1' });
  });

  it('are known by a code once', async () => {
    const code = await codeOf();
    expect(await rig.identity.identify(code)).toMatchObject({ kind: 'known' });
    expect(await rig.identity.identify(code)).toEqual({ kind: 'code-refused' });
  });

  it('are not known by a code that has run out, or by anything that is none', async () => {
    const code = await codeOf();
    rig.advance(5 * 60_000);
    for (const each of [code, '', 'x', 'a&b=c', '../..', '码'.repeat(2_000)]) {
      expect(await rig.identity.identify(each)).toEqual({ kind: 'code-refused' });
    }
  });

  it('are not known where we are set up wrongly, and that is said apart', async () => {
    for (const identity of rig.misconfigured) {
      expect(await identity.identify(await codeOf())).toMatchObject({
        kind: 'misconfigured',
        code: expect.any(Number),
      });
    }
  });

  it.each([{ mode: 'down' }, { mode: 'half-body' }, { mode: 'reset' }, { mode: 'slow', delayMs: 30_000 }])(
    'have to come again when the other side is %j',
    async (mode) => {
      const code = await codeOf();
      await rig.fail(mode);
      expect(await rig.identity.identify(code)).toEqual({ kind: 'unavailable' });
      await rig.fail({ mode: 'up' });
      expect(await rig.identity.identify(await codeOf())).toMatchObject({ kind: 'known' });
    },
  );
});

describe("WeChat's web authorisation", () => {
  it('is asked for as WeChat documents it: these parameters, in this order, and the fragment', () => {
    const identity = wechatIdentity({
      ...ACCOUNT,
      baseUrl: 'https://api.weixin.qq.com',
      authoriseUrl: 'https://open.weixin.qq.com',
      clock: new TestClock(),
    });
    expect(identity.authoriseUrl('abc123', 'https://hub.example.gov.cn/sign-in/wechat/callback')).toBe(
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx0123456789abcdef' +
        '&redirect_uri=https%3A%2F%2Fhub.example.gov.cn%2Fsign-in%2Fwechat%2Fcallback' +
        '&response_type=code&scope=snsapi_base&state=abc123#wechat_redirect',
    );
  });

  it.each<[string, string, object]>([
    ['a busy system', '{"errcode":-1,"errmsg":"system error"}', { kind: 'unavailable' }],
    ['too many calls', '{"errcode":45011,"errmsg":"api minute-quota reach limit"}', { kind: 'unavailable' }],
    ['an expired code', '{"errcode":42003,"errmsg":"oauth_code expired"}', { kind: 'code-refused' }],
    ['an address not on the list', '{"errcode":40164,"errmsg":"x"}', { kind: 'misconfigured', code: 40164 }],
    ['no openid', '{"access_token":"t","expires_in":7200}', { kind: 'unavailable' }],
    ['a strange openid', '{"openid":"<script>"}', { kind: 'unavailable' }],
    ['no JSON', '<html>', { kind: 'unavailable' }],
  ])('that answers with %s is understood', async (_what, body, expected) => {
    // WeChat says text/plain of its JSON.
    const answer: RequestListener = (_request, response) =>
      response.setHeader('content-type', 'text/plain').end(body);
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const identity = wechatIdentity({ ...ACCOUNT, baseUrl: url, authoriseUrl: url, clock: new TestClock() });
    expect(await identity.identify('a-code')).toEqual(expected);
    server.closeAllConnections();
    server.close();
  });
});
