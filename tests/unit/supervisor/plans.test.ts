import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { redisPlan } from '../../../src/supervisor/plans/redis.js';
import { privateStore, storePlan } from '../../../src/supervisor/plans/store.js';

let folder: string;
const dataDir = () => join(folder, 'data');

/** Puts an empty program on the PATH, and takes away all others. */
function onlyProgram(name?: string): void {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  if (name !== undefined) {
    writeFileSync(join(bin, name), '#!/bin/sh\n');
    chmodSync(join(bin, name), 0o755);
  }
  vi.stubEnv('PATH', bin);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-plans-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('the private document store', () => {
  it('is a mongod where there is one', () => {
    onlyProgram('mongod');
    const store = privateStore(dataDir());
    const plan = storePlan(store, 5001, '/hub/main.js');
    expect(plan.program).toBe(join(folder, 'bin', 'mongod'));
    expect(plan.args.join(' ')).toBe('--dbpath . --port 5001 --bind_ip 127.0.0.1 --logpath mongod.log');
    expect(plan.folder).toBe(join(dataDir(), 'mongod'));
    expect(plan.addresses).toEqual({ store: 'mongodb://127.0.0.1:5001/hub' });
  });

  it('is the embedded store where there is no mongod', () => {
    onlyProgram();
    const plan = storePlan(privateStore(dataDir()), 5001, '/hub/main.js');
    const file = join(dataDir(), 'store', 'store.db');
    expect(plan.args.join(' ')).toBe(`/hub/main.js store --port 5001 --file ${file} --survives power-cut`);
  });

  it('stays the one that the folder began with when a mongod is installed later', () => {
    onlyProgram('mongod');
    const file = join(dataDir(), 'store', 'store.db');
    mkdirSync(join(dataDir(), 'store'), { recursive: true });
    writeFileSync(file, '');
    expect(privateStore(dataDir())).toEqual({ kind: 'embedded', file });
  });
});

describe('the private Redis', () => {
  it('listens on this machine only, keeps a log, and never evicts', () => {
    onlyProgram('valkey-server');
    const { program, args } = redisPlan(dataDir(), 5002);
    expect(program).toBe(join(folder, 'bin', 'valkey-server'));
    expect(args.join(' ')).toContain('--bind 127.0.0.1');
    expect(args.join(' ')).toContain('--appendonly yes');
    expect(args.join(' ')).toContain('--maxmemory-policy noeviction');
  });

  it('is asked for in words where there is none', () => {
    onlyProgram();
    expect(() => redisPlan(dataDir(), 5002)).toThrow(
      'redis-server is not on the PATH: install it, or set REDIS_URL',
    );
  });
});
