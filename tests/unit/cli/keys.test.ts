import { describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.js';
import { fakeCli } from './fake-cli.js';

const SINCE = new Date('2026-11-23T01:00:00Z');
const ELSEWHERE = { MONGODB_URI: 'mongodb://elsewhere/hub' };

describe('hub keys', () => {
  it('lists the keys, and how much needs each', async () => {
    const { cli, printed } = fakeCli(
      {
        async sealingKeyStatus() {
          return [
            { id: 'k1', family: 'master', current: false, uses: 3 },
            { id: 'k2', family: 'master', current: true, since: SINCE, uses: 40 },
            { id: 'k3', family: 'blind', current: true, since: SINCE, uses: 5 },
          ];
        },
      },
      ELSEWHERE,
    );
    expect(await runCli(['keys', 'status'], cli)).toBe(0);
    expect(printed).toEqual([
      'master  k1  older, 3 data keys',
      'master  k2  current since 2026-11-23T01:00:00.000Z, 40 data keys',
      'blind   k3  current since 2026-11-23T01:00:00.000Z, 5 records',
    ]);
  });

  it.each([
    [['keys', 'rotate'], 'master'],
    [['keys', 'rotate', '--blind'], 'blind'],
  ])('%j rotates the %s key, and asks for a new backup', async (args, expected) => {
    const { cli, printed } = fakeCli(
      { rotateSealingKey: async (_config, family) => `new-${family}` },
      ELSEWHERE,
    );
    expect(await runCli(args, cli)).toBe(0);
    expect(printed).toEqual([`new-${expected} is the current ${expected} key. Back the key file up again.`]);
  });

  it('retires a key by its id, or says why not', async () => {
    const retired: string[] = [];
    const { cli, printed, told } = fakeCli(
      {
        async retireSealingKey(_config, id) {
          if (id === 'k2') throw new Error('k2 is the current key: rotate first');
          retired.push(id);
        },
      },
      ELSEWHERE,
    );
    expect(await runCli(['keys', 'retire', 'k1'], cli)).toBe(0);
    expect(await runCli(['keys', 'retire', 'k2'], cli)).toBe(1);
    expect(await runCli(['keys', 'retire'], cli)).toBe(2);
    expect(retired).toEqual(['k1']);
    expect(printed).toEqual(['k1 is gone. Back the key file up again, and destroy older backups of it.']);
    expect(told[0]).toBe('k2 is the current key: rotate first');
  });
});

describe('hub migrate', () => {
  it('says how much it has sealed', async () => {
    const { cli, printed } = fakeCli({ migrate: async () => new Map([['disputes', 7]]) }, ELSEWHERE);
    expect(await runCli(['migrate'], cli)).toBe(0);
    expect(printed).toEqual(['disputes: 7 sealed']);
  });
});
