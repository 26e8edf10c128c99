import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeyRing } from '../../../src/sealing/key-ring.js';
import { openRepositories, type Repositories } from '../../../src/store/repositories.js';
import { testStore } from '../../kit/test-store.js';

const NOW = new Date('2026-11-23T01:00:00Z');
const OPENID = 'oMuster-resident-0001';

describe('residents on file', () => {
  let store: Awaited<ReturnType<typeof testStore>>;
  let repositories: Repositories;
  let ring = KeyRing.generate(NOW);
  beforeAll(async () => {
    store = await testStore();
    repositories = await openRepositories({
      connection: store.connection,
      waker: { wake: async () => {} },
      checkpoint: async () => {},
      keys: { ring: () => ring, reload: () => ring },
    });
  });
  afterAll(() => store.close());

  it('are one each, however often and however simultaneously they come', async () => {
    const seen = await Promise.all(Array.from({ length: 8 }, () => repositories.residents.know(OPENID, NOW)));
    expect(new Set(seen.map(({ id }) => id)).size).toBe(1);
    expect((await repositories.residents.know('oSomebody-else', NOW)).id).not.toBe(seen[0]?.id);
    expect(await store.connection.collection('residents').countDocuments()).toBe(2);
  });

  it('lie in the store sealed', async () => {
    const stored = await store.connection.collection('residents').find({}).toArray();
    expect(JSON.stringify(stored)).not.toContain(OPENID);
  });

  it('stay who they are when the keys of blind indexes are changed', async () => {
    const { id } = await repositories.residents.know(OPENID, NOW);
    const old = ring.blinds.current;
    ring = ring.withBlinds(ring.blinds.rotated(NOW));
    expect((await repositories.residents.know(OPENID, NOW)).id).toBe(id);

    expect(await repositories.keyRotation.step(1)).toMatchObject({ reindexed: 1 });
    expect(await repositories.keyRotation.step(10)).toMatchObject({ reindexed: 1 });
    expect(await repositories.keyRotation.step(10)).toMatchObject({ reindexed: 0 });
    expect((await repositories.keyRotation.uses()).blinds).toEqual(new Map([[ring.blinds.current, 2]]));
    ring = ring.withBlinds(ring.blinds.without(old));
    expect((await repositories.residents.know(OPENID, NOW)).id).toBe(id);
  });

  it('are found no more when their data key was destroyed', async () => {
    const { id } = await repositories.residents.know(OPENID, NOW);
    await repositories.sealer.keys.destroy(id, NOW);
    ring = ring.withBlinds(ring.blinds.rotated(NOW));
    await repositories.residents.reindex(10);
    const stored = await store.connection.collection<{ _id: string }>('residents').findOne({ _id: id });
    expect(stored).not.toHaveProperty('accountIndex');
  });
});
