import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectStore } from '../../../src/store/connect.js';
import { openRepositories, type Repositories } from '../../../src/store/repositories.js';
import { KeyFile } from '../../../src/store/sealing/key-file.js';
import { eventually } from '../../kit/eventually.js';
import { RunningHub } from '../../kit/running-hub.js';
import { setClockFile } from '../../kit/set-clock-file.js';
import { HubCommand } from '../start/hub-command.js';

const NOW = new Date('2026-11-23T01:00:00Z');
/** More than one beat of the rotation brings over. */
const CASES = 700;

const caseId = (n: number) => `D${String(n).padStart(4, '0')}`;
const phone = (n: number) => `1380000${String(n).padStart(4, '0')}`;

describe('keys that are rotated while the worker is killed again and again', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-rotation-'));
  const clock = join(dataDir, 'clock');
  let hub: RunningHub;
  let repositories: Repositories;

  beforeAll(async () => {
    setClockFile(clock, NOW);
    hub = await RunningHub.start({
      DATA_DIR: dataDir,
      SWEEP_EVERY_MS: '500',
      RESTARTS_PER_MINUTE: '100',
      JOB_LOCK_MS: '1000',
      TEST_CLOCK_FILE: clock,
    });
    repositories = await openRepositories({
      connection: await connectStore(hub.address('store')),
      waker: { wake: async () => {} },
      checkpoint: async () => {},
      keys: new KeyFile(join(dataDir, 'keys', 'sealing-keys.json')),
    });
    for (let n = 0; n < CASES; n += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, more) => file(n + more)));
    }
  });
  afterAll(async () => {
    await repositories.connection.close();
    await hub.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const file = (n: number) =>
    repositories.parties.file(caseId(n), [{ name: `当事人${n}`, side: 'applicant', phone: phone(n) }]);

  async function keys(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await HubCommand.run(['keys', ...args], {
      DATA_DIR: dataDir,
      TEST_CLOCK_FILE: clock,
    });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    return stdout;
  }

  it.each([
    ['master', []],
    ['blind', ['--blind']],
  ])('end under the new %s key, and lose nothing', async (family, option) => {
    const line = new RegExp(`^${family} +(\\w+)  (older|current).*, (\\d+) `, 'gm');
    const status = async () =>
      [...(await keys('status')).matchAll(line)].map(([, id = '', state, uses]) => ({
        id,
        state,
        uses: Number(uses),
      }));
    const [before] = await status();
    await keys('rotate', ...option);
    const leftOf = async () => {
      const { masters, blinds } = await repositories.keyRotation.uses();
      return (family === 'master' ? masters : blinds).get(before?.id ?? '') ?? 0;
    };
    hub.kill('work');
    // Killed once more in the middle: after its first beats, and before its last.
    await eventually('the begin of the rotation', async () => ((await leftOf()) < CASES ? true : undefined));
    hub.kill('work');
    await eventually('the end of the rotation', async () => ((await leftOf()) === 0 ? true : undefined));
    const found = await Promise.all(
      Array.from({ length: CASES }, (_, n) => repositories.parties.findByIndex('phone', phone(n))),
    );
    expect(found.map((parties) => parties.map(({ name }) => name))).toEqual(
      Array.from({ length: CASES }, (_, n) => [`当事人${n}`]),
    );

    setClockFile(clock, new Date(NOW.getTime() + 61_000));
    expect(await keys('retire', before?.id ?? '')).toContain('is gone');
    setClockFile(clock, NOW);
    expect(await status()).toMatchObject([{ state: 'current' }]);
    const reader = await connectStore(hub.address('store'));
    const { parties } = await openRepositories({
      connection: reader,
      waker: { wake: async () => {} },
      checkpoint: async () => {},
      keys: new KeyFile(join(dataDir, 'keys', 'sealing-keys.json')),
    });
    expect(await parties.findByIndex('phone', phone(7))).toMatchObject([{ name: '当事人7' }]);
    await reader.close();
  });
});
