import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Checkout } from './checkout.js';

let checkout: Checkout;

const ensure = (environment: NodeJS.ProcessEnv = {}) =>
  checkout.run(
    `import { ensureRedis } from './redis.mjs';
     // As a user who may not install anything, whoever runs the test.
     process.getuid = () => 1000;
     await ensureRedis();`,
    { PATH: join(checkout.root, 'programs'), ...environment },
  );
const program = (name: string, script = '') =>
  checkout.write(`programs/${name}`, `#!/bin/sh\n${script}\n`, 0o755);

beforeEach(() => {
  checkout = new Checkout();
});
afterEach(() => checkout.remove());

describe('Redis', () => {
  it.each(['redis-server', 'valkey-server'])('is there when %s is on the PATH', async (name) => {
    program(name);
    expect(await ensure()).toMatchObject({ code: 0, stderr: '' });
  });

  it('is not needed where the settings name one', async () => {
    expect(await ensure({ REDIS_URL: 'redis://r' })).toMatchObject({ code: 0 });
    checkout.write('.env', 'PORT=1\nREDIS_URL=redis://r\n');
    expect(await ensure()).toMatchObject({ code: 0 });
    checkout.write('.env', '# REDIS_URL=redis://r\nREDIS_URL=\n');
    expect(await ensure()).not.toMatchObject({ code: 0 });
  });

  it('is installed by whoever may', async () => {
    const there = join(checkout.root, 'programs', 'redis-server');
    program('sudo', 'shift; exec "$@"');
    program('true');
    program('apt-get', `echo "apt-get $*"; case "$*" in *install*) /bin/cp "$0" "${there}";; esac`);
    const { code, stdout, stderr } = await ensure();
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain("hub: installing redis-server from the system's packages …");
    expect(stderr).toMatch(/apt-get .*install -y --no-install-recommends redis-server/);
  });

  it('is asked for with the one command to run where it may not be installed', async () => {
    program('sudo', 'exit 1');
    program('apt-get', 'echo must not be called');
    const { code, stderr } = await ensure();
    expect(code).not.toBe(0);
    expect(stderr).not.toContain('must not be called');
    expect(stderr).toContain(
      "redis-server is missing. Run this, then the same command again: sudo sh -c 'apt-get update && apt-get install -y redis-server'",
    );
  });

  it('is asked for in words where the system is not known', async () => {
    expect((await ensure()).stderr).toContain('install redis-server or valkey-server');
  });
});
