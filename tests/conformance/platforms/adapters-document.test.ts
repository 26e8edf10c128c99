import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callbackTroublesShape } from '../../../adapters/kit/sandbox/callback-troubles.js';
import { failureModeShape } from '../../../adapters/kit/sandbox/failure-mode.js';
import { PLATFORM_NAMES } from '../../../src/domain/platforms/platform-name.js';
import { ROOT } from '../../kit/running-hub.js';
import { ALL_UNDER_TEST } from './all-under-test.js';

const document = readFileSync(`${ROOT}docs/ADAPTERS.md`, 'utf8');
const paths = [...document.matchAll(/`((?:adapters|src|tests)\/[\w./-]+\.\w+)`/g)].map(
  ([, path = '']) => path,
);
const withContract = readdirSync(`${ROOT}adapters`).filter((name) =>
  existsSync(`${ROOT}adapters/${name}/contract.yaml`),
);
const isPlatform = (name: string): boolean => PLATFORM_NAMES.some((platform) => platform === name);
const adapters = withContract.filter(isPlatform);

describe('docs/ADAPTERS.md', () => {
  it('names files that exist, for every adapter there is', () => {
    expect(paths.length).toBeGreaterThan(12);
    expect(adapters.length).toBeGreaterThan(2);
    const missing = paths.flatMap((path) =>
      (path.includes('NAME') ? adapters : ['']).map((name) => path.replace('NAME', name)),
    );
    expect(missing.filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
  });

  it('names every place where the adapters that exist are put in', () => {
    const places = paths.filter((path) => /wiring|sandbox-process|stand-ins|platform-name/.test(path));
    expect(places.length).toBe(5);
    for (const path of places) {
      const code = readFileSync(`${ROOT}${path}`, 'utf8');
      expect(adapters.filter((name) => !code.includes(name))).toEqual([]);
    }
  });

  it('says of whatever is no platform that it is none', () => {
    for (const name of withContract.filter((one) => !isPlatform(one))) {
      expect(document).toContain(`\`adapters/${name}\``);
    }
  });

  it('says of every fault how to bring it about', () => {
    for (const mode of failureModeShape.shape.mode.options) expect(document).toContain(`"mode": "${mode}"`);
    for (const name of Object.keys(callbackTroublesShape.shape)) expect(document).toContain(`{"${name}":`);
  });

  it('is true of the suite: every adapter is put to it', () => {
    expect(ALL_UNDER_TEST.map(({ name }) => name).sort()).toEqual(adapters.sort());
  });
});
