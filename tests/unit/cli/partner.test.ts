import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.js';
import { wiring } from '../../../src/wiring/wiring.js';
import { fakeCli } from './fake-cli.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-partner-'));
  // Without a mongod on the PATH the folder's own store is the embedded one.
  vi.stubEnv('PATH', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** The real command on a data folder of its own, with its own store. */
async function hub(...line: string[]) {
  const { cli, printed, told } = fakeCli(wiring, { DATA_DIR: folder, LOG_LEVEL: 'silent' });
  const code = await runCli(line, cli);
  return { code, printed: printed.join('\n'), told: told.join('\n') };
}
const add = ['partner', 'add', '区平台', '--area', '530112010', '--scope', 'dispute:read', 'law:ask'];

describe('hub partner', () => {
  it('adds, lists, rotates and revokes; a secret is printed once and kept nowhere', async () => {
    const added = await hub(...add, '--json');
    expect(added).toMatchObject({ code: 0, told: expect.stringContaining('this once') });
    const { clientId, clientSecret, ...partner } = JSON.parse(added.printed);
    expect(clientSecret).toMatch(/^tjhub_[\w-]{43}$/);
    expect(partner).toEqual({
      name: '区平台',
      areaCode: '530112010',
      scopes: ['dispute:read', 'law:ask'],
      state: 'active',
      secrets: [{ createdAt: expect.any(String) }],
    });

    const rotated = await hub('partner', 'rotate', clientId, '--overlap', '2h', '--json');
    const { clientSecret: second, secrets } = JSON.parse(rotated.printed);
    expect(second).not.toBe(clientSecret);
    expect(secrets).toHaveLength(2);
    expect(Date.parse(secrets[0].until) - Date.parse(secrets[1].createdAt)).toBe(2 * 3_600_000);

    const listed = await hub('partner', 'list', '--json');
    expect(JSON.parse(listed.printed)).toMatchObject([{ clientId, state: 'active' }]);
    expect((await hub('partner', 'revoke', clientId)).printed).toContain(`${clientId}  revoked`);
    expect(await hub('partner', 'rotate', clientId)).toMatchObject({
      code: 1,
      told: expect.stringContaining('shut out for good'),
    });

    const files = readdirSync(join(folder, 'store')).map((name) => join(folder, 'store', name));
    const kept = files.map((file) => readFileSync(file, 'latin1')).join('');
    expect(kept).toContain(clientId);
    for (const secret of [clientSecret, second]) expect(kept).not.toContain(secret);
  });

  it('changes the keys that sign tokens', async () => {
    const first = await hub('partner', 'keys', 'rotate');
    const second = await hub('partner', 'keys', 'rotate', '--emergency');
    const { keys } = JSON.parse(readFileSync(join(folder, 'keys', 'token-signing.json'), 'utf8'));
    expect(keys.map(({ kid }: { kid: string }) => kid)).toEqual([second.printed]);
    expect(first.printed).not.toBe(second.printed);
    const { printed } = await hub('audit', 'export', '--since', '2026-01-01', '--until', '2100-01-01');
    for (const detail of ['"token-keys"', '"token-keys-emergency"']) expect(printed).toContain(detail);
  });

  it.each([
    [[...add, 'everything'], 1, /no such scope; there are: dispute:read, dispute:report, law:ask/],
    [['partner', 'add', '区平台', '--area', '1', '--scope', 'law:ask'], 1, /no such area/],
    [['partner', 'add', ' ', '--area', '530112010', '--scope', 'law:ask'], 1, /1 to 100 characters/],
    [['partner', 'add', '区平台', '--area', '530112010'], 2, /--scope/],
    [['partner', 'revoke', 'p-nobody'], 1, /no such partner/],
    [['partner', 'rotate', 'p-nobody'], 1, /no such partner/],
    [['partner', 'rotate', 'p-1', '--overlap', '31d'], 2, /at most 30d/],
    [['partner', 'rotate', 'p-1', '--overlap', 'h'], 2, /length of time/],
  ])('refuses %j and says why', async (line, code, why) => {
    expect(await hub(...line)).toMatchObject({ code, told: expect.stringMatching(why), printed: '' });
  });
});
