import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Checkout } from './checkout.js';

let checkout: Checkout;

const LOCK = {
  packages: {
    '': { name: 'hub' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/other-system': { version: '2.0.0', optional: true },
  },
};
const INSTALLED = { packages: { 'node_modules/a': { version: '1.0.0' } } };

/** An npm that installs what it is told to, and writes down how it was called. */
const NPM = `
  const { writeFileSync, mkdirSync } = require('node:fs');
  mkdirSync('node_modules', { recursive: true });
  writeFileSync('npm-call.json', JSON.stringify({ args: process.argv.slice(2), env: process.env }));
  writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(JSON.stringify(INSTALLED))});
  console.log('npm says something');
`;

const npmCall = () => JSON.parse(readFileSync(join(checkout.root, 'npm-call.json'), 'utf8'));
const ensure = (environment: NodeJS.ProcessEnv = {}) =>
  checkout.run(
    `import { ensureDependencies } from './dependencies.mjs';
     await ensureDependencies();`,
    { npm_execpath: join(checkout.root, 'fake', 'npm-cli.js'), ...environment },
  );

beforeEach(() => {
  checkout = new Checkout();
  checkout.write('package-lock.json', LOCK);
  checkout.write('fake/npm-cli.js', NPM);
});
afterEach(() => checkout.remove());

describe('packages', () => {
  it('are installed in a fresh checkout, with what npm says on standard error', async () => {
    const { code, stdout, stderr } = await ensure();
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(npmCall().args.slice(0, 2)).toEqual(['ci', '--include=dev']);
    expect(stderr).toContain('hub: installing packages (npm ci) …');
    expect(stderr).toContain('npm says something');
  });

  it('are left alone when they are those of the lock file, but for what is meant for other systems', async () => {
    checkout.write('node_modules/.package-lock.json', INSTALLED);
    expect(await ensure()).toMatchObject({ code: 0, stderr: '' });
    expect(npmCall).toThrow();
  });

  it.each([
    ['of another version', { packages: { 'node_modules/a': { version: '0.9.0' } } }],
    ['missing', { packages: {} }],
  ])('are installed again when one is %s', async (_, installed) => {
    checkout.write('node_modules/.package-lock.json', installed);
    await ensure();
    expect(npmCall().args[0]).toBe('ci');
  });

  it('are installed by an npm that knows nothing of the npm around it, but where packages come from', async () => {
    await ensure({
      npm_config_loglevel: 'silent',
      npm_config_prefix: '/usr',
      npm_lifecycle_event: 'start',
      npm_package_json: '/elsewhere/package.json',
      npm_config_registry: 'http://mirror.example/',
      NODE_ENV: 'production',
    });
    const names = Object.keys(npmCall().env).filter((name) => name.toLowerCase().startsWith('npm_'));
    expect(names).toEqual(['npm_config_registry']);
  });

  it('are cached beside the checkout where the home cannot be written to', async () => {
    checkout.write('no-home', 'a file, in which nobody can make a folder');
    await ensure({ HOME: join(checkout.root, 'no-home') });
    expect(npmCall().env.npm_config_cache).toBe(join(checkout.root, '.tool', 'npm-cache'));
  });

  it('are asked for in words when npm fails', async () => {
    checkout.write('fake/npm-cli.js', 'process.exit(7)');
    const { code, stderr } = await ensure();
    expect(code).not.toBe(0);
    expect(stderr).toContain('npm ci ended with 7: see the lines above');
  });
});

describe('package-lock.json', () => {
  it('names every package of every system, without which npm refuses to install on any', () => {
    const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8'));
    const packages: Record<string, { optionalDependencies?: Record<string, string> }> = lock.packages;
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});
