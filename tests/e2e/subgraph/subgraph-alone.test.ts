import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/domain/time/system-clock.js';
import { developmentKey } from '../../../src/identity/development-key.js';
import { issueDevelopmentToken } from '../../../src/identity/issue-development-token.js';
import { eventually } from '../../kit/eventually.js';
import { freePort } from '../../kit/free-port.js';
import { PEOPLE } from '../../kit/people.js';
import { MAIN, ROOT, RunningHub } from '../../kit/running-hub.js';

const KEY = 'the-key-that-the-gateway-and-its-subgraphs-share';

describe('a subgraph that is served alone', () => {
  let hub: RunningHub;
  let court: ChildProcess;
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    hub = await RunningHub.start({
      SUBGRAPH_KEY: KEY,
      SUBGRAPH_URLS: `court=http://127.0.0.1:${port}/graphql`,
    });
    court = spawn(process.execPath, [MAIN, 'subgraph', 'court', '--port', String(port)], {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: hub.dataDir, SUBGRAPH_KEY: KEY },
      stdio: 'ignore',
    });
    await eventually('the subgraph', async () => {
      const response = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
      return response?.ok ? true : undefined;
    });
  });
  afterAll(async () => {
    court.kill('SIGTERM');
    await hub.stop();
  });

  async function ask(query: string): Promise<unknown> {
    const token = await issueDevelopmentToken(developmentKey(hub.dataDir), PEOPLE.desk, systemClock);
    const response = await fetch(`${hub.address('http')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    return response.json();
  }

  it('answers through the hub', async () => {
    const answer = (await ask('{ courtStatuses }')) as { data: { courtStatuses: string[] } };
    expect(answer.data.courtStatuses).toContain('CONFIRMED');
  });

  it('answers nobody who does not hold the key', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ courtStatuses }' }),
    });
    expect(response.status).toBe(401);
  });

  it('takes nothing else along when it is gone', async () => {
    const ended = new Promise((resolve) => court.once('exit', resolve));
    court.kill('SIGKILL');
    await ended;
    const answer = (await ask('{ courtStatuses areas { code } }')) as {
      data: { courtStatuses: null; areas: unknown[] };
      errors: { extensions: { code: string } }[];
    };
    expect(answer.data.courtStatuses).toBeNull();
    expect(answer.data.areas.length).toBeGreaterThan(0);
    expect(answer.errors).toHaveLength(1);
  });
});
