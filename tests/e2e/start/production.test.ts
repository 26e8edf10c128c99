import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/domain/time/system-clock.js';
import { developmentKey } from '../../../src/identity/development-key.js';
import { issueDevelopmentToken } from '../../../src/identity/issue-development-token.js';
import { freePort } from '../../kit/free-port.js';
import { PEOPLE } from '../../kit/people.js';
import { TestBrowser } from '../../kit/test-browser.js';
import { testStore } from '../../kit/test-store.js';
import { HubCommand, untilGone } from './hub-command.js';

const QUERY = '{ disputes(first: 1) { edges { node { id } } } }';

describe('the hub in production', () => {
  let store: Awaited<ReturnType<typeof testStore>>;
  let settings: Record<string, string>;
  let url: string;
  let hub: HubCommand;
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-production-'));

  beforeAll(async () => {
    store = await testStore();
    const PORT = String(await freePort());
    url = `http://127.0.0.1:${PORT}`;
    settings = {
      NODE_ENV: 'production',
      MONGODB_URI: store.uri,
      DATA_DIR: dataDir,
      PORT,
      RESTARTS_PER_MINUTE: '0',
      STOP_WITHIN_MS: '500',
    };
    hub = await HubCommand.start(settings);
  });
  afterAll(async () => {
    await HubCommand.stopAll(dataDir);
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('lets nobody in with a development token', async () => {
    const token = await issueDevelopmentToken(developmentKey(dataDir), PEOPLE.desk, systemClock);
    const browser = new TestBrowser(url, systemClock);
    expect((await browser.graph(QUERY, { authorization: `Bearer ${token}` })).status).toBe(401);
    expect((await HubCommand.run(['token', '--role', 'desk'], settings)).code).toBe(1);
  });

  it('lets in who was added by the operator, with a cookie for HTTPS and this host alone', async () => {
    const add = ['user', 'add', 'duan.xuemei', '--name', '段雪梅', '--role', 'desk', '--json'];
    const added = await HubCommand.run(add, settings);
    expect(added.code).toBe(0);
    const { oneTimePassword } = JSON.parse(added.stdout) as { oneTimePassword: string };

    const browser = new TestBrowser(url, systemClock);
    const first = await browser.signIn('duan.xuemei', oneTimePassword, '');
    expect(first.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-hub-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
    ]);
    expect((await browser.setUp('duan.xuemei', oneTimePassword)).body).toMatchObject({ todo: [] });
    expect((await browser.graph(QUERY)).body).toMatchObject({ data: { disputes: { edges: [] } } });

    expect((await HubCommand.run(['user', 'disable', 'duan.xuemei'], settings)).code).toBe(0);
    expect((await browser.graph(QUERY)).status).toBe(401);
  });

  it('answers a refused sign-in no sooner than after half a second, whatever was wrong', async () => {
    for (const name of ['nobody.here', 'duan.xuemei']) {
      const began = performance.now();
      expect((await new TestBrowser(url, systemClock).signIn(name, 'a wrong guess', '')).status).toBe(401);
      expect(performance.now() - began).toBeGreaterThan(490);
    }
  });

  it('ends, with the reason, when one of its processes dies more often than it may', async () => {
    const processes = Object.values(hub.state().processes);
    process.kill(hub.process('redis').pid, 'SIGKILL');
    const { code, stderr } = await hub.end();
    expect(code).toBe(1);
    expect(stderr).toContain('hub: redis was ended by SIGKILL, more often than 0 times a minute\n');
    await untilGone(processes);
  });
});
