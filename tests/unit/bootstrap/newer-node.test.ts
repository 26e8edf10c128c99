import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Checkout } from './checkout.js';

let checkout: Checkout;

const NODE = `node-linux-${process.arch}`;
const RUN = `
  import { runAgainWithNewerNode } from './newer-node.mjs';
  await runAgainWithNewerNode(['start', 'a b']);
`;

/** Puts a Node into .tool/ that does what a test tells it to. */
function bring(script: string): void {
  checkout.write('.tool/node_modules/.package-lock.json', {
    packages: {
      [`node_modules/${NODE}`]: { version: '24.21.0' },
      'node_modules/npm': { version: '11.19.1' },
    },
  });
  checkout.write('.tool/node_modules/.bin/node', `#!/bin/sh\n${script}\n`, 0o755);
}

beforeEach(() => {
  checkout = new Checkout();
});
afterEach(() => checkout.remove());

describe.runIf(process.platform === 'linux')('an older Node', () => {
  it('runs the same command with the Node that was brought, which is first on the PATH', async () => {
    bring('echo "$2|$3|$PATH|$NODE_OPTIONS|"');
    const { stdout, stderr } = await checkout.run(RUN, { NODE_OPTIONS: '--no-warnings' });
    expect(stdout.trim().split(/[|:]/, 3)).toEqual([
      'start',
      'a b',
      join(checkout.root, '.tool/node_modules/.bin'),
    ]);
    expect(stdout.trim()).toMatch(/\|\|$/);
    expect(stderr).toContain('NODE_OPTIONS was meant for another Node and is left out');
  });

  it('ends as the command does: with its exit code', async () => {
    bring('exit 3');
    expect(await checkout.run(RUN)).toMatchObject({ code: 3, signal: null });
  });

  it('ends as the command does: by its signal', async () => {
    bring('kill -TERM $$');
    expect(await checkout.run(RUN)).toMatchObject({ code: null, signal: 'SIGTERM' });
  });

  it('passes signals on', async () => {
    bring('trap "echo told; exit 5" TERM\nkill -TERM $PPID\nfor i in $(seq 200); do sleep 0.05; done');
    expect(await checkout.run(RUN)).toMatchObject({ code: 5, stdout: 'told\n' });
  });

  it('brings nothing when there is an older Node in .tool/ and npm fails, and says what to do', async () => {
    checkout.write('fake/npm-cli.js', 'process.exit(1)');
    const { code, stderr } = await checkout.run(RUN, { npm_execpath: `${checkout.root}/fake/npm-cli.js` });
    expect(code).not.toBe(0);
    expect(stderr).toContain('bringing Node 24.21.0 into .tool/ …');
    expect(stderr).toContain('install Node 24 yourself');
  });

  it('never brings a Node twice in a row', async () => {
    const { stderr } = await checkout.run(RUN, { TUANJIE_HUB_SECOND_RUN: '1' });
    expect(stderr).toContain('Node 24 or newer is needed');
  });
});
