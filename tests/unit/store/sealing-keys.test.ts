import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config/read-config.js';
import type { Config } from '../../../src/config.js';
import { KeyRing } from '../../../src/sealing/key-ring.js';
import type { AuditEntry } from '../../../src/store/audit/audit-entry.js';
import { connectStore } from '../../../src/store/connect.js';
import { openRepositories, type Repositories } from '../../../src/store/repositories.js';
import { KeyFile } from '../../../src/store/sealing/key-file.js';
import { migrate } from '../../../src/wiring/migrate.js';
import { openSealingKeys } from '../../../src/wiring/open-sealing-keys.js';
import { retireSealingKey, rotateSealingKey, sealingKeyStatus } from '../../../src/wiring/sealing-keys.js';
import { TestClock } from '../../kit/test-clock.js';
import { testStore } from '../../kit/test-store.js';

const clock = new TestClock();
const lines: string[] = [];
const logger = pino({}, { write: (line: string) => void lines.push(line) });

let store: Awaited<ReturnType<typeof testStore>>;
let file: string;
let config: Config;
const connections: Connection[] = [];

/** The hub's start, as far as keys go. */
const start = (settings = config) => openSealingKeys(store.connection, settings, { clock, logger });

/** A hub that has just read its keys. */
async function hub(): Promise<Repositories> {
  const connection = await connectStore(config.mongodbUri ?? '');
  connections.push(connection);
  const keys = new KeyFile(file);
  return openRepositories({ connection, waker: { wake: async () => {} }, checkpoint: async () => {}, keys });
}

const clockFile = () => join(store.folder, 'clock');
const raw = (name: string) => store.connection.collection<{ _id: string }>(name);

/** What the audit log says, in order. */
async function recorded(): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for await (const entry of (await hub()).audit.entries()) entries.push(entry);
  return entries;
}

beforeEach(async () => {
  store = await testStore();
  const dataDir = mkdtempSync(join(store.folder, 'data-'));
  file = join(dataDir, 'keys', 'sealing-keys.json');
  const { host, port } = store.connection;
  config = readConfig({
    DATA_DIR: dataDir,
    MONGODB_URI: `mongodb://${host}:${port}/hub`,
    TEST_CLOCK_FILE: clockFile(),
  });
  writeFileSync(clockFile(), clock.now().toISOString());
  lines.length = 0;
});
afterEach(async () => {
  await Promise.all(connections.splice(0).map((connection) => connection.close()));
  await store.close();
});

describe('the sealing keys of a store', () => {
  it('are made at the first start, with a warning that names the file and no key', async () => {
    const ring = (await start()).ring();
    expect(existsSync(file)).toBe(true);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 40,
      file,
      msg: expect.stringContaining('back this file up'),
    });
    const { master } = JSON.parse(ring.revealForKeyFile());
    expect(lines[0]).not.toContain(master.keys[master.current]);
    await start();
    expect(lines).toHaveLength(1);
  });

  it('are never made anew for a store that is sealed already', async () => {
    await start();
    rmSync(file);
    await expect(start()).rejects.toThrow(
      `its keys are not in ${file}: bring that file back from its backup`,
    );
    expect(existsSync(file)).toBe(false);
  });

  it('are refused when they are those of another store', async () => {
    await start();
    rmSync(file);
    new KeyFile(file).create(KeyRing.generate(clock.now()));
    await expect(start()).rejects.toThrow('not those of this store');
  });

  it.each(['master', 'blind'] as const)('are refused when a %s key was exchanged', async (family) => {
    const forged = JSON.parse((await start()).ring().revealForKeyFile());
    const other = JSON.parse(KeyRing.generate(clock.now()).revealForKeyFile())[family];
    forged[family].keys = { [forged[family].current]: other.keys[other.current] };
    await expect(start({ ...config, sealingKeys: JSON.stringify(forged) })).rejects.toThrow(
      `${forged[family].current} is not the one that this store was sealed with`,
    );
  });

  it('may be given in the environment, and cannot be changed there', async () => {
    const sealingKeys = KeyRing.generate(clock.now()).revealForKeyFile();
    await start({ ...config, sealingKeys });
    expect(existsSync(file)).toBe(false);
    await expect(rotateSealingKey({ ...config, sealingKeys }, 'master')).rejects.toThrow(
      'are in SEALING_KEYS',
    );
  });

  it('cannot be rotated before there are any', async () => {
    await expect(rotateSealingKey(config, 'master')).rejects.toThrow(`no sealing keys in ${file} yet`);
  });
});

describe('hub keys', () => {
  beforeEach(async () => {
    await start();
    const { parties } = await hub();
    await parties.file('D1', [{ name: '李光明', side: 'applicant', phone: '13800000001' }]);
  });

  it.each(['master', 'blind'] as const)(
    'rotates a %s key, and retires it once nothing needs it',
    async (family) => {
      const status = async () => (await sealingKeyStatus(config)).filter((key) => key.family === family);
      const [before] = await status();
      expect(before).toMatchObject({ current: true, uses: 1, since: clock.now() });
      const old = before?.id ?? '';
      const after = await rotateSealingKey(config, family);
      expect(await status()).toMatchObject([
        { id: old, current: false, uses: 1 },
        { id: after, current: true, uses: 0 },
      ]);
      await expect(retireSealingKey(config, after)).rejects.toThrow('is the current key');
      await expect(retireSealingKey(config, old)).rejects.toThrow(`1 records still need ${old}`);
      await (await hub()).keyRotation.step(10);
      await expect(retireSealingKey(config, old)).rejects.toThrow('try again in 60 seconds');
      writeFileSync(clockFile(), new Date(clock.now().getTime() + 60_000).toISOString());
      await retireSealingKey(config, old);
      expect(await status()).toMatchObject([{ id: after, current: true, uses: 1 }]);
      await start();
      expect(await (await hub()).parties.findByIndex('phone', '13800000001')).toMatchObject([
        { name: '李光明' },
      ]);
    },
  );

  it.each(['master', 'blind'] as const)(
    'refuses a key file from before the rotation of a %s key',
    async (family) => {
      const backup = new KeyFile(file).ring();
      const after = await rotateSealingKey(config, family);
      await (await hub()).keyRotation.step(10);
      rmSync(file);
      new KeyFile(file).create(backup);
      await expect(start()).rejects.toThrow(
        `the key file is too old: records need the ${family} key ${after}`,
      );
    },
  );

  it.each(['master', 'blind'] as const)(
    'leaves in the audit log who rotated and retired a %s key, and no refused try',
    async (family) => {
      const old = (await sealingKeyStatus(config)).find((key) => key.family === family)?.id ?? '';
      const after = await rotateSealingKey(config, family);
      await expect(retireSealingKey(config, after)).rejects.toThrow('is the current key');
      await (await hub()).keyRotation.step(10);
      writeFileSync(clockFile(), new Date(clock.now().getTime() + 60_000).toISOString());
      await retireSealingKey(config, old);
      const done = {
        action: 'keys-rotated',
        by: { role: 'operator' },
        subject: { type: 'SealingKey', ids: [old] },
      };
      expect(await recorded()).toMatchObject([
        { ...done, detail: `${family}-rotated` },
        { ...done, detail: `${family}-retired` },
      ]);
    },
  );

  it('knows no key that is not there', async () => {
    await expect(retireSealingKey(config, 'k1')).rejects.toThrow('there is no sealing key k1');
  });
});

describe('hub migrate', () => {
  const DISPUTE = {
    _id: '01K',
    version: 3,
    schemaVersion: 1,
    effects: [
      {
        id: 'deliver-command:1',
        lane: 'court',
        kind: 'deliver-command',
        payload: { command: { parties: [{ name: '李光明' }] } },
        notBefore: clock.now(),
        attempts: 1,
        lastError: '李光明 busy',
      },
    ],
    nextEffectAt: clock.now(),
    title: '酒后打骂妻儿',
    summary: '丈夫酒后殴打妻子。',
    categoryCode: '0201',
    scaleCode: '01',
    peopleInvolved: 2,
    happenedOn: clock.now(),
    place: { address: '谷律村8号', longitude: 102.45 },
    areaCode: '530112010-001',
    step: 'report',
    stepEnteredAt: clock.now(),
    owner: { personId: 'P', name: '段雪梅', role: 'desk', areaCode: '530112010' },
    sources: [],
    partyIds: ['01K:1'],
    history: [
      { number: 52, action: 'moved', reason: '孩子受了伤', evidence: [{ kind: 'assessment', text: '家暴' }] },
    ],
  };
  const PARTY = { _id: '01K:1', disputeId: '01K', name: '李光明', side: 'applicant', phone: '13800000001' };
  const RECORD = {
    _id: 'G-1',
    disputeId: '01K',
    gridCode: '530112010-001',
    title: '酒后打骂妻儿',
    reporter: { id: 'W', name: '普艳' },
    happenedOn: clock.now(),
    asOf: clock.now(),
  };
  const ENTRY = {
    _id: 'grid:E-1',
    version: 1,
    schemaVersion: 1,
    effects: [],
    report: { kind: 'dispute-reported', title: '酒后打骂妻儿' },
    receivedAt: clock.now(),
    state: 'applied',
  };
  const MEDIATION = {
    _id: '01K:1',
    version: 1,
    schemaVersion: 1,
    effects: [],
    disputeId: '01K',
    externalId: 'C-1',
    events: [{ sequence: 1, status: 'accepted', at: clock.now(), note: '李光明未到场' }],
    asOf: clock.now(),
  };
  const ARCHIVED = { _id: '01K:1', disputeId: '01K', number: 1, entry: { number: 1, reason: '孩子受了伤' } };
  const STATE = { _id: 'public-account:access-token', value: 'token-9001' };
  const CLEAR = {
    disputes: DISPUTE,
    parties: PARTY,
    gridRecords: RECORD,
    inbox: ENTRY,
    courtMediations: MEDIATION,
    history: ARCHIVED,
    platformStates: STATE,
  };
  const SECRETS = [
    '李光明',
    '13800000001',
    '打骂',
    '殴打',
    '谷律村',
    '102.45',
    '受了伤',
    '家暴',
    'token-9001',
  ];

  const stored = async () =>
    JSON.stringify(await Promise.all(Object.keys(CLEAR).map((name) => raw(name).find().toArray())));

  beforeEach(async () => {
    for (const [name, document] of Object.entries(CLEAR)) await raw(name).insertOne({ ...document });
  });

  async function expectSealed(): Promise<void> {
    const text = await stored();
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    const { disputes, parties, gridRecords, inbox, courtMediations, platformStates } = await hub();
    const dispute = await disputes.find('01K');
    const { _id, nextEffectAt, ...before } = DISPUTE;
    expect(dispute).toEqual({ ...before, id: '01K', schemaVersion: 2 });
    expect(dispute && (await disputes.wholeHistory(dispute))[0]).toEqual(ARCHIVED.entry);
    expect(await parties.findByIndex('phone', '13800000001')).toEqual([{ id: '01K:1', ...withoutId(PARTY) }]);
    expect(await gridRecords.ofDisputes(['01K'])).toEqual([{ externalId: 'G-1', ...withoutId(RECORD) }]);
    expect((await inbox.find('grid:E-1'))?.report).toEqual(ENTRY.report);
    expect((await courtMediations.find('01K:1'))?.events).toEqual(MEDIATION.events);
    expect(await platformStates.read('public-account', 'access-token')).toBe(STATE.value);
  }

  it('is what a start on clear records asks for, and seals them all', async () => {
    await expect(start()).rejects.toThrow('run `hub migrate` first');
    expect(existsSync(file)).toBe(false);
    expect(Object.fromEntries(await migrate(config, logger))).toEqual({
      disputes: 2,
      parties: 1,
      inbox: 1,
      gridRecords: 1,
      courtMediations: 1,
      platformStates: 1,
    });
    await expectSealed();
    expect(await recorded()).toMatchObject([
      { action: 'changed', by: { role: 'operator' }, subject: { type: 'Store' }, detail: 'migrated' },
    ]);
    await start();
  });

  it('changes nothing the second time', async () => {
    await migrate(config, logger);
    const once = await stored();
    expect([...(await migrate(config, logger)).values()]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await stored()).toBe(once);
  });

  it('seals what a hub left in clear that sealed less', async () => {
    await migrate(config, logger);
    const { _id, value } = STATE;
    await raw('platformStates').updateOne({ _id }, { $set: { value } });
    expect((await migrate(config, logger)).get('platformStates')).toBe(1);
    await expectSealed();
  });

  it('goes on where it was broken off, and no hub starts before', async () => {
    await raw('inbox').insertOne({ ...ENTRY, _id: 'grid:E-0', version: 'none' } as never);
    await expect(migrate(config, logger)).rejects.toThrow();
    await expect(start()).rejects.toThrow('run `hub migrate` first');
    await raw('inbox').deleteOne({ _id: 'grid:E-0' });
    await migrate(config, logger);
    await expectSealed();
    await start();
  });
});

function withoutId({ _id, ...fields }: Record<string, unknown> & { _id: string }): Record<string, unknown> {
  return fields;
}
