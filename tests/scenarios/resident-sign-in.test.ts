import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../kit/test-server.js';

const OPENID = 'oMuster-resident-0001';

/** A browser as far as signing in needs one: it keeps cookies and says what it is told. */
class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly hub: string) {}

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.hub), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(cookie ? { cookie } : {}) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** Goes to WeChat and comes back to the address that it names. */
  async goToWechat(next?: string): Promise<string> {
    const begun = await this.request(
      `/sign-in/wechat${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`,
    );
    expect(begun.status).toBe(302);
    const back = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
    return back.headers.get('location') ?? '';
  }

  graphql(query: string, headers: Record<string, string> = { origin: this.hub }): Promise<Response> {
    return this.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  }
}

const ASK = '{ ask(question: "邻居把水沟堵了怎么办") { __typename } }';

describe('a resident', () => {
  let server: TestServer;
  let browser: Browser;
  const control = (path: string, json: object) =>
    fetch(`${server.sandboxes['public-account']}/control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(json),
    });
  const codeOfAnswer = async (response: Response) => {
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return errors?.[0]?.extensions.code;
  };
  const isRefused = async (response: Response, status: number, title: string) => {
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain(`<h1>${title}</h1>`);
    expect(response.headers.getSetCookie().join()).not.toContain('hub-session');
  };

  beforeAll(async () => {
    server = await testServer('over-http');
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    browser = new Browser(server.url);
    await control('sign-in', { openid: OPENID });
    await control('mode', { mode: 'up' });
  });

  it('signs in by WeChat and acts as herself, the same each time', async () => {
    expect(await codeOfAnswer(await browser.graphql(ASK))).toBe('UNAUTHENTICATED');
    const signedIn = await browser.request(await browser.goToWechat('/graphiql?x=1'));
    expect(signedIn.status).toBe(303);
    expect(signedIn.headers.get('location')).toBe('/graphiql?x=1');
    const [cookie = ''] = signedIn.headers.getSetCookie().filter((line) => line.startsWith('hub-session='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(await codeOfAnswer(await browser.graphql(ASK))).toBeUndefined();

    await new Browser(server.url).request(await new Browser(server.url).goToWechat());
    const other = new Browser(server.url);
    await other.request(await other.goToWechat());
    const entries = await server.hub.services.repositories.connection.collection('audit').find({}).toArray();
    const ids = entries.filter(({ action }) => action === 'signed-in').map(({ by }) => by.personId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^resident:/);
  });

  it('goes to no other site afterwards, whatever the link said', async () => {
    const signedIn = await browser.request(await browser.goToWechat('//evil.example/x'));
    expect(signedIn.headers.get('location')).toBe('/');
  });

  it('is not signed in by a link that somebody else began', async () => {
    const others = await new Browser(server.url).goToWechat();
    await isRefused(await browser.request(others), 400, '登录没有成功');
    // Nor when she has begun a sign-in of her own.
    await browser.goToWechat();
    await isRefused(await browser.request(others), 400, '登录没有成功');
  });

  it('is not signed in twice by the same way back, even with the cookie brought along again', async () => {
    const back = await browser.goToWechat();
    const kept = new Map(browser.cookies);
    expect((await browser.request(back)).status).toBe(303);
    const again = new Browser(server.url);
    for (const [name, value] of kept) again.cookies.set(name, value);
    await isRefused(await again.request(back), 400, '登录没有成功');
  });

  it('is not signed in by a way back that is too old, or was tampered with', async () => {
    const back = await browser.goToWechat();
    server.hub.clock.advance(10 * 60_000);
    await isRefused(await browser.request(back), 400, '登录没有成功');

    const begun = await browser.goToWechat();
    const [name = '', value = ''] = [...browser.cookies][0] ?? [];
    const [head, payload = '', signature] = value.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, next: '//evil.example' })).toString('base64url');
    browser.cookies.set(name, `${head}.${forged}.${signature}`);
    await isRefused(await browser.request(begun), 400, '登录没有成功');
  });

  it('is told so when her code was used before', async () => {
    const first = await browser.goToWechat();
    await browser.request(first);
    const second = new URL(await browser.goToWechat());
    second.searchParams.set('code', new URL(first).searchParams.get('code') ?? '');
    await isRefused(await browser.request(second.href), 400, '登录没有成功');
  });

  it('is told so when she did not agree, and when WeChat is away', async () => {
    await control('sign-in', { openid: OPENID, agrees: false });
    await isRefused(await browser.request(await browser.goToWechat()), 403, '没有登录');
    await control('sign-in', { openid: OPENID });
    const back = await browser.goToWechat();
    await control('mode', { mode: 'down' });
    await isRefused(await browser.request(back), 503, '微信暂时没有响应');
  });

  it('is not acted for by other sites, and is nobody once she has signed out or been idle', async () => {
    await browser.request(await browser.goToWechat());
    const foreign = await browser.graphql(ASK, { origin: 'https://evil.example' });
    expect(await codeOfAnswer(foreign)).toBe('FORBIDDEN');

    const token = browser.cookies.get('hub-session') ?? '';
    const away = { method: 'DELETE', headers: { origin: 'https://evil.example' } };
    expect((await browser.request('/sign-in/wechat', away)).status).toBe(403);
    await browser.request('/sign-in/wechat', { method: 'DELETE', headers: { origin: server.url } });
    browser.cookies.set('hub-session', token);
    expect(await codeOfAnswer(await browser.graphql(ASK))).toBe('UNAUTHENTICATED');

    await browser.request(await browser.goToWechat());
    server.hub.clock.advance(30 * 60_000);
    expect(await codeOfAnswer(await browser.graphql(ASK))).toBe('UNAUTHENTICATED');
  });

  it('cannot make the hub fail by what her browser sends', async () => {
    for (const query of [
      '?state=',
      '?state=a&state=b',
      '?code=x',
      '?code[]=1&state=%00',
      `?state=${'a'.repeat(9_000)}`,
    ]) {
      const { status } = await browser.request(`/sign-in/wechat/callback${query}`);
      expect(status).toBe(400);
    }
    browser.cookies.set('hub-wechat-state', 'a.b.c');
    expect((await browser.request('/sign-in/wechat/callback?state=a')).status).toBe(400);
  });

  it('leaves her account nowhere in the store', async () => {
    await browser.request(await browser.goToWechat());
    const folder = server.hub.storeFolder;
    const files = readdirSync(folder).filter((name) => name.startsWith('store.db'));
    const bytes = files.map((name) => readFileSync(join(folder, name), 'latin1')).join('');
    expect(bytes).toContain('resident:');
    expect(bytes).not.toContain(OPENID);
    expect(bytes).not.toContain(Buffer.from(OPENID).toString('base64').slice(0, 20));
  });
});
