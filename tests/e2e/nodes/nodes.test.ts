import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../adapters/kit/sandbox/sandbox.js';
import { startPublicAccountSandbox } from '../../../adapters/public-account/sandbox.js';
import { developmentKey } from '../../../src/identity/development-key.js';
import { issueDevelopmentToken } from '../../../src/identity/issue-development-token.js';
import { connectStore } from '../../../src/store/connect.js';
import { accountMessage, postAsWechat, shownOf } from '../../kit/account-callback.js';
import { eventually } from '../../kit/eventually.js';
import { freePort } from '../../kit/free-port.js';
import { PEOPLE } from '../../kit/people.js';
import { Resident } from '../../kit/resident.js';
import { MAIN, ROOT, RunningHub } from '../../kit/running-hub.js';
import { setClockFile } from '../../kit/set-clock-file.js';
import { TestClock } from '../../kit/test-clock.js';
import { ACCOUNT } from '../../kit/test-server.js';

const HOUR = 3_600_000;
const LONG_ID = '24876543210987654321';

const SUBGRAPH_KEY = 'the-key-that-the-gateway-and-its-subgraphs-share';

/** The nodes share the store, Redis and nothing else. */
describe('a hub with a second node and a subgraph that is served alone', () => {
  const clock = new TestClock();
  let folder: string;
  let sandbox: Sandbox;
  let hub: RunningHub;
  let other: ChildProcess;
  let court: ChildProcess;
  let courtUrl: string;
  let store: Connection;
  let nodes: readonly [string, string];
  let resident: Resident;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hub-two-nodes-'));
    tick(0);
    sandbox = await startPublicAccountSandbox({
      ...ACCOUNT,
      folder,
      clock,
      port: 0,
      callbackUrl: 'http://127.0.0.1:9/callbacks/public-account',
    });
    resident = new Resident(sandbox.url, 'oResident1');
    const courtPort = await freePort();
    courtUrl = `http://127.0.0.1:${courtPort}`;
    const settings = {
      NODE_ENV: 'test',
      SUBGRAPH_KEY,
      SUBGRAPH_URLS: `court=${courtUrl}/graphql`,
      TEST_CLOCK_FILE: join(folder, 'now'),
      WECHAT_URL: sandbox.url,
      WECHAT_APP_ID: ACCOUNT.appId,
      WECHAT_SECRET: ACCOUNT.secret,
      WECHAT_TOKEN: ACCOUNT.token,
      WECHAT_AES_KEY: ACCOUNT.aesKey,
      SWEEP_EVERY_MS: '1000',
    };
    hub = await RunningHub.start(settings);
    store = await connectStore(hub.address('store'));
    const port = await freePort();
    nodes = [hub.address('http'), `http://127.0.0.1:${port}`];
    const beside = (args: readonly string[], more: Readonly<Record<string, string>>) =>
      spawn(process.execPath, [MAIN, ...args], {
        cwd: ROOT,
        env: { ...process.env, ...settings, DATA_DIR: hub.dataDir, LOG_LEVEL: 'warn', ...more },
        stdio: 'ignore',
      });
    other = beside(['serve'], {
      PORT: String(port),
      MONGODB_URI: hub.address('store'),
      REDIS_URL: hub.address('redis'),
    });
    court = beside(['subgraph', 'court', '--port', String(courtPort)], {});
    for (const url of [nodes[1], courtUrl]) {
      await eventually(url, async () => {
        const response = await fetch(`${url}/healthz`).catch(() => undefined);
        return response?.ok ? true : undefined;
      });
    }
  });
  afterAll(async () => {
    for (const child of [other, court]) child.kill('SIGTERM');
    await store.close();
    await hub.stop();
    await sandbox.close();
    await rm(folder, { recursive: true });
  });

  function tick(ms: number): void {
    clock.advance(ms);
    setClockFile(join(folder, 'now'), clock.now());
  }

  /** Waits while time goes on, so that what a busy machine has put off comes due. */
  const inTime = <Seen>(what: string, look: () => Promise<Seen | undefined>): Promise<Seen> =>
    eventually(what, async () => {
      tick(100);
      return look();
    });

  const deliver = async (node: 0 | 1, xml: string): Promise<string> => {
    const response = await postAsWechat(nodes[node], xml, clock.now());
    expect(response.status).toBe(200);
    return shownOf(response);
  };

  async function ask(node: 0 | 1, query: string, variables: object = {}) {
    const token = await issueDevelopmentToken(developmentKey(hub.dataDir), PEOPLE.desk, clock);
    const response = await fetch(`${nodes[node]}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as {
      data: Record<string, unknown>;
      errors?: { extensions: { code: string } }[];
    };
  }

  async function told(node: 0 | 1, query: string, variables: object): Promise<Record<string, unknown>> {
    const { data, errors } = await ask(node, query, variables);
    expect(errors).toBeUndefined();
    return data;
  }

  // Scenario 6: WeChat's three tries reach whichever node they like.
  it('takes in once what a resident sends three times at two nodes, tells the same each time, and sends the slow answer once', async () => {
    await resident.sends({ type: 'text', content: '问法律', send: false });
    const question = accountMessage(clock.now(), {
      MsgType: 'text',
      Content: '问法律：隔壁把溝堵了，水流進我家院子怎麼辦？',
      MsgId: LONG_ID,
    });
    const first = await Promise.all([deliver(0, question), deliver(1, question)]);
    tick(5_000);
    const second = await deliver(1, question);
    tick(5_000);
    const third = await deliver(0, question);
    expect(new Set([...first, second, third]).size).toBe(1);
    expect(third).toContain('正在查找');
    const slow = await inTime('the slow answer', async () => {
      const seen = await resident.seen('customer-message');
      return seen.length > 0 ? seen : undefined;
    });
    expect(slow[0]).toContain('AI生成');

    // The desk's list shows the talk as it is on file: one turn, whatever was delivered how often.
    tick(1_000);
    await resident.sends({ type: 'text', content: '转人工', send: false });
    const person = accountMessage(clock.now(), {
      MsgType: 'text',
      Content: '转人工',
      MsgId: '24876543210987654322',
    });
    expect(await deliver(1, person)).toBe(await deliver(0, person));
    const { conversationsWaiting } = await told(0, '{ conversationsWaiting { id turns { reply } } }', {});
    const [talk] = conversationsWaiting as [{ id: string; turns: unknown[] }];
    expect(talk.turns).toHaveLength(2);

    // WeChat lets five follow what she wrote last; who asks for more at both nodes gets no more than that.
    const answer = (node: 0 | 1, key: string) =>
      told(
        node,
        `mutation ($id: ID!, $key: String!) {
          answerResident(conversation: $id, text: "明天上午来村里看。", requestKey: $key) { __typename }
        }`,
        { id: talk.id, key },
      );
    const before = (await resident.seen('customer-message')).length;
    for (let turn = 0; turn < 7; turn += 1) await answer(turn % 2 === 0 ? 0 : 1, `answer-${turn}-of-seven`);
    const answers = await inTime('five answers', async () => {
      const seen = (await resident.seen('customer-message')).slice(before);
      return seen.length >= 5 ? seen : undefined;
    });
    tick(49 * HOUR);
    await answer(0, 'after-two-days');
    await inTime('an end to all notices', async () => {
      const pending = await store.collection('notices').countDocuments({ state: 'pending' });
      return pending === 0 ? true : undefined;
    });
    expect((await resident.seen('customer-message')).slice(before)).toEqual(answers);
    expect(answers).toHaveLength(5);
  });

  it('welcomes a resident who follows twice in one second at both nodes as one', async () => {
    const event = accountMessage(clock.now(), { MsgType: 'event', Event: 'subscribe', EventKey: '' });
    const [one, two] = await Promise.all([deliver(0, event), deliver(1, event)]);
    expect(one).toBe(two);
    expect(one).toContain('反映');
  });

  it('answers through its gateway for the subgraph that is served alone', async () => {
    const { data } = await ask(0, '{ courtStatuses }');
    expect(data.courtStatuses).toContain('CONFIRMED');
  });

  it('has a subgraph that answers nobody who does not hold the key', async () => {
    const response = await fetch(`${courtUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ courtStatuses }' }),
    });
    expect(response.status).toBe(401);
  });

  it('loses nothing else with a subgraph that is gone', async () => {
    const ended = new Promise((resolve) => court.once('exit', resolve));
    court.kill('SIGKILL');
    await ended;
    const { data, errors } = await ask(0, '{ courtStatuses areas { code } }');
    expect(data.courtStatuses).toBeNull();
    expect(data.areas).not.toEqual([]);
    expect(errors).toHaveLength(1);
  });
});
