import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeyRing } from '../../../src/sealing/key-ring.js';
import { connectStore } from '../../../src/store/connect.js';
import { openRepositories, type Repositories } from '../../../src/store/repositories.js';
import { KeyFile } from '../../../src/store/sealing/key-file.js';
import { testStore } from '../../kit/test-store.js';

const NOW = new Date('2026-11-23T01:00:00Z');
const CASES = 40;

let store: Awaited<ReturnType<typeof testStore>>;
let folder: string;
let rotator: Repositories;
let worker: Repositories;
const opened: Repositories[] = [];

/** A process of its own: own connection, own reading of the key file. */
async function process(): Promise<Repositories> {
  const { host, port } = store.connection;
  const connection = await connectStore(`mongodb://${host}:${port}/hub`);
  const repositories = await openRepositories({
    connection,
    waker: { wake: async () => {} },
    checkpoint: async () => {},
    // Its own clock: this process never reads the file anew unless it must.
    keys: new KeyFile(join(folder, 'keys.json'), () => 0),
  });
  opened.push(repositories);
  return repositories;
}

const keyFile = () => new KeyFile(join(folder, 'keys.json'));
const caseId = (n: number) => `D${String(n).padStart(3, '0')}`;
const party = (n: number, turn: number) => ({
  name: `当事人${n}号`,
  side: 'applicant' as const,
  phone: `1380000${String(n).padStart(4, '0')}`,
  address: `第${turn}次登记`,
});

beforeAll(async () => {
  store = await testStore();
  folder = await mkdtemp(join(tmpdir(), 'hub-keys-'));
  keyFile().create(KeyRing.generate(NOW));
  [rotator, worker] = [await process(), await process()];
  for (let n = 0; n < CASES; n += 1) await worker.parties.file(caseId(n), [party(n, 0)]);
});
afterAll(async () => {
  await Promise.all(opened.map(({ connection }) => connection.close()));
  await store.close();
  await rm(folder, { recursive: true });
});

const usesOf = async (family: 'masters' | 'blinds') =>
  Object.fromEntries((await rotator.keyRotation.uses())[family]);

describe('the rotation of master keys', () => {
  it('brings every data key under the new one while others read and write, and loses nothing', async () => {
    const before = keyFile().ring().masters.current;
    const after = keyFile().change((ring) => ring.withMasters(ring.masters.rotated(NOW))).masters.current;
    rotator = await process();
    let rotating = true;
    const reading = (async () => {
      while (rotating) {
        const ids = Array.from({ length: CASES }, (_, n) => `${caseId(n)}:1`);
        const names = (await (await process()).parties.findMany(ids)).map(({ name }) => name);
        expect(names.sort()).toEqual(ids.map((_, n) => party(n, 0).name).sort());
      }
    })();
    const writing = (async () => {
      // With keys that it read before the rotation: its new data keys are under the old master key.
      for (let n = 0; n < CASES; n += 1) await worker.parties.file(`W${caseId(n)}`, [party(n, 1)]);
    })();
    let left = 1;
    for (let turn = 0; left > 0 && turn < 1_000; turn += 1) {
      await Promise.all([rotator.keyRotation.step(7), rotator.keyRotation.step(7)]);
      if (turn > 20) await writing;
      left = (await usesOf('masters'))[before] ?? 0;
    }
    rotating = false;
    await Promise.all([reading, writing]);
    await rotator.keyRotation.step(1_000);
    expect(await usesOf('masters')).toEqual({ [after]: 2 * CASES });
    // The old process meets a master key that it does not know, and reads the file again.
    const ids = Array.from({ length: CASES }, (_, n) => [`${caseId(n)}:1`, `W${caseId(n)}:1`]).flat();
    const late = await process();
    for (const each of [worker, late]) expect(await each.parties.findMany(ids)).toHaveLength(2 * CASES);
  });

  it('leaves a data key alone that somebody changed, names it, and goes on', async () => {
    const keys = store.connection.collection<{ _id: string }>('dataKeys');
    const { wrapped } = ((await keys.findOne({ _id: 'party:D000:1' })) ?? {}) as { wrapped?: string };
    await keys.updateOne(
      { _id: 'party:D000:1' },
      { $set: { wrapped: `${wrapped}`.replace(/^./, (one) => (one === 'A' ? 'B' : 'A')) } },
    );
    keyFile().change((ring) => ring.withMasters(ring.masters.rotated(NOW)));
    rotator = await process();
    expect(await rotator.keyRotation.step(1_000)).toMatchObject({
      rewrapped: 2 * CASES - 1,
      broken: ['party:D000:1'],
    });
    await keys.updateOne({ _id: 'party:D000:1' }, { $set: { wrapped } });
    expect(await rotator.keyRotation.step(1_000)).toMatchObject({ rewrapped: 1, broken: [] });
  });

  it('does not bring back what is destroyed meanwhile', async () => {
    await worker.sealer.keys.destroy('party:D001:1', NOW);
    keyFile().change((ring) => ring.withMasters(ring.masters.rotated(NOW)));
    rotator = await process();
    expect((await rotator.keyRotation.step(1_000)).rewrapped).toBe(2 * CASES - 1);
    expect(await rotator.parties.findByIndex('name', '当事人1号')).toHaveLength(1);
  });

  it('does nothing when there is but one key', async () => {
    const { masters } = keyFile().ring();
    keyFile().change((ring) =>
      ring.withMasters(
        masters.ids.reduce((left, id) => (id === masters.current ? left : left.without(id)), masters),
      ),
    );
    rotator = await process();
    expect(await rotator.keyRotation.step(1_000)).toEqual({ rewrapped: 0, reindexed: 0, broken: [] });
  });
});

describe('the rotation of blind-index keys', () => {
  it('finds everybody before, during and after', async () => {
    const before = keyFile().ring().blinds.current;
    const after = keyFile().change((ring) => ring.withBlinds(ring.blinds.rotated(NOW))).blinds.current;
    rotator = await process();
    const found = async (n: number) =>
      (await rotator.parties.findByIndex('phone', `+86 ${party(n, 0).phone}`)).map(({ id }) => id).sort();
    for (let reindexed = 1; reindexed > 0; ) {
      expect(await found(2)).toEqual(['D002:1', 'WD002:1']);
      ({ reindexed } = await rotator.keyRotation.step(11));
    }
    expect(await usesOf('blinds')).toEqual({ [after]: 2 * CASES });
    keyFile().change((ring) => ring.withBlinds(ring.blinds.without(before)));
    rotator = await process();
    for (let n = 2; n < CASES; n += 1) expect(await found(n)).toEqual([`${caseId(n)}:1`, `W${caseId(n)}:1`]);
    expect(await found(1)).toEqual(['WD001:1']);
  });
});
