import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/domain/people/actor.js';
import { systemClock } from '../../../src/domain/time/system-clock.js';
import { developmentKey } from '../../../src/identity/development-key.js';
import { issueDevelopmentToken } from '../../../src/identity/issue-development-token.js';
import { isSameProcess } from '../../../src/supervisor/process-mark.js';
import { eventually } from '../../kit/eventually.js';
import { freePort } from '../../kit/free-port.js';
import { PEOPLE } from '../../kit/people.js';
import { HubCommand, untilGone } from './hub-command.js';

let dataDir: string;
let settings: { DATA_DIR: string; PORT: string };

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'hub start 团结-'));
  settings = { DATA_DIR: dataDir, PORT: String(await freePort()) };
});
afterEach(async () => {
  await HubCommand.stopAll(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

describe('hub start', () => {
  it('stops what it has started so far when it is told to while it is starting', async () => {
    const hub = new HubCommand(['start'], settings);
    const marks = await eventually('the first process', async () => {
      if (!existsSync(join(dataDir, 'run.json'))) return undefined;
      const started = Object.values(hub.state().processes);
      return started.length > 0 ? started : undefined;
    });
    hub.signal('SIGTERM');
    expect(await hub.end()).toMatchObject({ code: 0, stdout: '' });
    await untilGone(marks);
  });

  it('refuses a port that is taken, and leaves nothing running', async () => {
    const other = createServer().listen(Number(settings.PORT), '127.0.0.1');
    const { code, stdout, stderr } = await HubCommand.run(['start'], settings);
    other.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      `hub: port ${settings.PORT} on 127.0.0.1 is taken by another program: set PORT to a free one\n`,
    );
    expect(existsSync(join(dataDir, 'run.json'))).toBe(false);
  });

  it('refuses wrong settings, each in a line, and shows no secret', async () => {
    const wrong = { ...settings, PORT: 'four', GRID_SECRET: 'hunter2' };
    expect(await HubCommand.run(['start'], wrong)).toMatchObject({
      code: 2,
      stdout: '',
      stderr:
        'hub: PORT is "four", but must be a whole number from 0 to 65535\n' +
        'hub: GRID_SECRET (not shown) must have at least 16 characters\n',
    });
  });

  it('gives up, with the reason, when a store that the settings name does not answer', async () => {
    const nowhere = { ...settings, MONGODB_URI: `mongodb://127.0.0.1:${await freePort()}/hub` };
    const { code, stderr } = await HubCommand.run(['start'], nowhere);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^hub: (work|serve): connect ECONNREFUSED 127\.0\.0\.1:\d+\n$/);
    expect(existsSync(join(dataDir, 'run.json'))).toBe(false);
  });

  it('does not start the embedded store in production', async () => {
    const { code, stderr } = await HubCommand.run(['start'], { ...settings, NODE_ENV: 'production' });
    expect(code).toBe(2);
    expect(stderr).toBe('hub: MONGODB_URI must be set in production, where the embedded store is refused\n');
  });
});

describe('a hub that is running', () => {
  let hub: HubCommand;
  let home: { DATA_DIR: string; PORT: string };

  beforeAll(async () => {
    home = { DATA_DIR: mkdtempSync(join(tmpdir(), 'hub running-')), PORT: String(await freePort()) };
    hub = await HubCommand.start(home);
  });
  afterAll(async () => {
    await HubCommand.stopAll(home.DATA_DIR);
    rmSync(home.DATA_DIR, { recursive: true, force: true });
  });

  it('has said where everything is, what is a sandbox, where the data is and how to stop', async () => {
    expect(Object.keys(hub.state().processes).sort()).toEqual(['redis', 'sandbox', 'serve', 'store', 'work']);
    expect(hub.stderr).toMatch(/^\S+ warn (serve|work): made new sealing keys: .+ file=.+\n$/);
    const url = `http://127.0.0.1:${home.PORT}`;
    for (const part of [`${url}/graphql`, `${url}/graphiql`, `${url}/readyz`, home.DATA_DIR, 'Ctrl-C']) {
      expect(hub.stdout).toContain(part);
    }
    const { addresses } = hub.state();
    expect(hub.stdout).toContain(`grid: ${addresses['grid-sandbox']} (no real platform)`);
    expect(hub.stdout).toContain(`court: ${addresses['court-sandbox']} (no real platform)`);
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ status: 'ready' });
  });

  it('keeps a second one off its data folder, and says where it is', async () => {
    const second = await HubCommand.run(['start'], { ...home, PORT: String(await freePort()) });
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toMatch(
      /^hub: a hub is already running on .* \(http:\/\/127\.0\.0\.1:\d+, process \d+\)\n$/,
    );
    expect(second.stderr).toContain(hub.state().addresses.http);
    expect((await fetch(`http://127.0.0.1:${home.PORT}/healthz`)).status).toBe(200);
  });

  it('shows what its sandboxes received, and has one fail when it is told to', async () => {
    const sandbox = (...args: string[]) => HubCommand.run(['sandbox', ...args], home);
    expect(await sandbox('mode', 'court', 'down')).toMatchObject({ code: 0, stdout: 'court is down\n' });
    const { stdout } = await sandbox('received');
    expect(stdout).toContain('court (down): received 0; sent 0 callbacks, 0 waiting\n');
    expect(stdout).toContain('grid (up): received 0;');
    expect(await sandbox('mode', 'court', 'up')).toMatchObject({ code: 0 });
    expect(await sandbox('mode', 'court', 'tired')).toMatchObject({ code: 2, stdout: '' });
    expect(await sandbox('received', 'post-office')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no such sandbox; it has: '),
    });
  });

  it('shows its queues to the office, to look at and nothing more, and to nobody else', async () => {
    const url = `http://127.0.0.1:${home.PORT}/queues`;
    const asked = async (path: string, who?: Actor, method = 'GET') => {
      const token = who && (await issueDevelopmentToken(developmentKey(home.DATA_DIR), who, systemClock));
      const headers = token ? { authorization: `Bearer ${token}` } : {};
      return fetch(`${url}${path}`, { method, headers, redirect: 'manual' });
    };
    const stranger = await asked('');
    expect([stranger.status, stranger.headers.get('location')]).toEqual([302, '/sign-in/?next=%2Fqueues']);
    expect((await asked('/api/queues')).status).toBe(401);
    expect((await asked('/api/queues', PEOPLE.mediator)).status).toBe(403);

    const page = await asked('', PEOPLE.desk);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).not.toMatch(/href="https?:/);
    const { queues } = (await (await asked('/api/queues', PEOPLE.desk)).json()) as {
      queues: { name: string; readOnlyMode: boolean }[];
    };
    expect(queues).toMatchObject([
      { name: 'effects', readOnlyMode: true },
      { name: 'ticks', readOnlyMode: true },
    ]);
    for (const [path, method] of [
      ['/api/queues/ticks/pause', 'PUT'],
      ['/api/queues/ticks/empty', 'PUT'],
      ['/api/queues/effects/obliterate', 'PUT'],
      ['/api/queues/effects/add', 'POST'],
    ] as const) {
      expect([path, (await asked(path, PEOPLE.desk, method)).status]).toEqual([path, 405]);
    }
  });

  it('shares its store with hub ask, which prints nothing but JSON on standard output', async () => {
    const question = ['ask', '邻居把水沟堵了，水淹了我家地，怎么办？', '--json'];
    const beside = await HubCommand.run(question, home);
    const alone = await HubCommand.run(question, settings);
    expect(alone).toMatchObject({ code: 0, stderr: '' });
    expect(beside).toEqual(alone);
    const { citations, ...rest } = JSON.parse(alone.stdout);
    expect(Object.keys(rest).sort()).toEqual(['abstained', 'answer', 'corpusDate']);
    expect(citations.length).toBeGreaterThan(0);
  });

  it('starts its dead again, leaves none of its own behind when killed, cleans up, and stops all it started', async () => {
    const before = hub.process('work');
    process.kill(before.pid, 'SIGKILL');
    const after = await eventually('another worker', async () => {
      const now = hub.process('work');
      return now.pid === before.pid ? undefined : now;
    });
    await eventually('its readiness', async () => hub.stderr.includes('work is running again') || undefined);
    expect(isSameProcess(after)).toBe(true);
    expect(hub.stderr).toContain('hub: work was ended by SIGKILL; starting it again');

    const { redis, ...ours } = hub.state().processes;
    hub.signal('SIGKILL');
    await hub.end();
    await untilGone(Object.values(ours));
    expect(redis && isSameProcess(redis)).toBe(true);

    const next = await HubCommand.start(home);
    expect(next.state().state).toBe('ready');
    expect(next.stderr).toContain('hub: stopped what an earlier hub had left running: redis\n');
    expect(redis && isSameProcess(redis)).toBe(false);
    const processes = Object.values(next.state().processes);
    expect(processes.every((mark) => isSameProcess(mark))).toBe(true);

    // However often it is told; and the system does not promise in which order signals are delivered.
    for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) next.signal(signal);
    const { code, stderr } = await next.end();
    expect(code).toBe(0);
    expect(stderr).toMatch(/hub: SIG(INT|TERM): stopping …\nhub: stopped\n$/);
    expect(processes.filter((mark) => isSameProcess(mark))).toEqual([]);
    expect(existsSync(join(home.DATA_DIR, 'run.json'))).toBe(false);
  }, 120_000);
});
