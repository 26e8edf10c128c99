import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Checkout } from './checkout.js';

let checkout: Checkout;

/** A compiler that makes the one file that is looked for, and counts how often it was called. */
const COMPILER = `
  const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
  appendFileSync('builds', 'x');
  mkdirSync('dist/src', { recursive: true });
  writeFileSync('dist/src/main.js', '');
  console.log('the compiler says something');
`;

/** A bundler that makes the one file that is run. */
const BUNDLER = `
  import { mkdirSync, writeFileSync } from 'node:fs';
  mkdirSync('dist/hub', { recursive: true });
  writeFileSync('dist/hub/main.js', '');
`;

const build = () =>
  checkout.run(`import { ensureBuilt } from './build.mjs';
                await ensureBuilt();`);
const builds = () => readFileSync(join(checkout.root, 'builds'), 'utf8').length;

beforeEach(() => {
  checkout = new Checkout();
  checkout.write('tsconfig.json', '{}');
  checkout.write('src/main.ts', 'one');
  checkout.write('node_modules/typescript/bin/tsc', COMPILER);
  checkout.write('bin/bundle.mjs', BUNDLER);
});
afterEach(() => checkout.remove());

describe('the build', () => {
  it('happens once for the same sources, and keeps off standard output', async () => {
    const { code, stdout, stderr } = await build();
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('the compiler says something');
    expect(await build()).toMatchObject({ code: 0, stderr: '' });
    expect(builds()).toBe(1);
  });

  it.each([
    ['was changed', () => checkout.write('src/main.ts', 'other')],
    ['is new', () => checkout.write('jobs/new.ts', '')],
    ['was deleted', () => rmSync(join(checkout.root, 'src/main.ts'))],
    ['that was built is gone', () => rmSync(join(checkout.root, 'dist/src'), { recursive: true })],
  ])('happens again when something %s', async (_, change) => {
    await build();
    change();
    await build();
    expect(builds()).toBe(2);
  });

  it('happens once when two commands want it at once', async () => {
    await Promise.all([build(), build(), build()]);
    expect(builds()).toBe(1);
  });

  it('is tried again after it has failed', async () => {
    checkout.write('node_modules/typescript/bin/tsc', `${COMPILER} process.exit(2);`);
    const { code, stderr } = await build();
    expect(code).not.toBe(0);
    expect(stderr).toContain('the hub does not build: see the lines above');
    checkout.write('node_modules/typescript/bin/tsc', COMPILER);
    expect(await build()).toMatchObject({ code: 0 });
    expect(builds()).toBe(2);
  });
});
