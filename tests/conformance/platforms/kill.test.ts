import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createCourtAdapter } from '../../../adapters/court/adapter.js';
import { createGridAdapter } from '../../../adapters/grid/adapter.js';
import { startSandboxes } from '../../../adapters/sandbox-process.js';
import { systemClock } from '../../../src/domain/time/system-clock.js';
import { courtUnderTest } from './court-under-test.js';
import { accountOf } from './public-account-under-test.js';
import { nowhere, SECRET } from './rig.js';

const addressesShape = z.object({ grid: z.string(), court: z.string(), 'public-account': z.string() });

/** The process of the sandboxes, as a file that Node can run by itself. */
const PROGRAM = `
  import { startSandboxes } from './sandbox-process.mjs';
  const [folder, secret, callbackUrl] = process.argv.slice(2);
  const own = { port: 0, secret, callbackUrl };
  const clock = { now: () => new Date() };
  const { addresses } = await startSandboxes({
    folder, clock, grid: own, 'governance-app': own, court: own, 'public-account': { ...own, appId: 'wx0123456789abcdef', token: secret },
  });
  console.log(JSON.stringify(addresses));
`;

describe('the process of the sandboxes', () => {
  let folder: string;
  let callbackUrl: string;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sandboxes-'));
    callbackUrl = await nowhere();
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: fileURLToPath(new URL('../../../adapters/sandbox-process.ts', import.meta.url)),
        outDir: folder,
        rollupOptions: { output: { entryFileNames: 'sandbox-process.mjs' } },
      },
      ssr: { noExternal: true },
    });
    writeFileSync(join(folder, 'program.mjs'), PROGRAM);
  });
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  async function launch() {
    const child = spawn(
      process.execPath,
      [join(folder, 'program.mjs'), join(folder, 'state'), SECRET, callbackUrl],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    children.push(child);
    for await (const line of createInterface({ input: child.stdout })) {
      return { child, addresses: addressesShape.parse(JSON.parse(line)) };
    }
    throw new Error('the sandboxes did not start');
  }

  it('keeps one case for one key, however often it is killed in the middle', async () => {
    const caseIds = new Set<string | undefined>();
    for (let round = 0; round < 3; round += 1) {
      const { child, addresses } = await launch();
      const court = createCourtAdapter({ baseUrl: addresses.court, secret: SECRET, clock: systemClock });
      const grid = createGridAdapter({ baseUrl: addresses.grid, secret: SECRET, clock: systemClock });
      expect(await grid.pull?.(undefined)).toMatchObject({ reports: [], more: false });
      const delivery = await court.deliver(courtUnderTest.command(1));
      if (delivery.outcome !== 'delivered') throw new Error(JSON.stringify(delivery));
      caseIds.add(delivery.externalId);
      // One more is on its way when the process is killed: it may be there afterwards or not, never half.
      const onTheWay = court.deliver(courtUnderTest.command(100 + round));
      child.kill('SIGKILL');
      await Promise.all([once(child, 'exit'), onTheWay]);
    }
    expect(caseIds.size).toBe(1);
    const { addresses } = await launch();
    const response = await fetch(`${addresses.court}/control/received`);
    const { items } = z
      .object({ items: z.array(z.object({ key: z.string(), timesSent: z.number() })) })
      .parse(await response.json());
    expect(items.find(({ key }) => key === 'D1:1')?.timesSent).toBe(3);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });
});

describe('starting the sandboxes', () => {
  const own = { port: 0, secret: SECRET, callbackUrl: 'http://127.0.0.1:9/' };
  const account = { ...own, ...accountOf(SECRET) };

  it('leaves none behind when one of them cannot start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandboxes-'));
    const options = {
      folder,
      clock: systemClock,
      grid: own,
      court: own,
      'governance-app': own,
      'public-account': account,
    };
    const first = await startSandboxes(options);
    const taken = Number(new URL(first.addresses.court).port);
    const second = { ...options, folder: join(folder, 'second'), court: { ...own, port: taken } };
    await expect(startSandboxes(second)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await expect(startSandboxes({ ...second, court: { ...own, secret: 'short' } })).rejects.toMatchObject({
      code: 'weak-secret',
    });
    await first.close();
    rmSync(folder, { recursive: true });
  });

  it('is refused in production', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    try {
      const options = {
        folder: 'unused',
        clock: systemClock,
        grid: own,
        court: own,
        'governance-app': own,
        'public-account': account,
      };
      await expect(startSandboxes(options)).rejects.toMatchObject({ code: 'sandbox-in-production' });
    } finally {
      process.env.NODE_ENV = before;
    }
  });
});
