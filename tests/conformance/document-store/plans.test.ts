import { beforeAll, describe, expect, it } from 'vitest';
import { storeForTests, type TestCollection } from './harness.js';

const store = storeForTests();
const day = 86_400_000;

interface Stage {
  stage: string;
  indexName?: string;
  direction?: string;
  inputStage?: Stage;
}

interface Explained {
  stages: string[];
  index: string | undefined;
  docsExamined: number;
  keysExamined: number;
  returned: number;
}

async function explained(cursor: ReturnType<TestCollection['find']>): Promise<Explained> {
  const { queryPlanner, executionStats } = (await cursor.explain('executionStats')) as {
    queryPlanner: { winningPlan: Stage };
    executionStats: { totalDocsExamined: number; totalKeysExamined: number; nReturned: number };
  };
  const stages: Stage[] = [];
  for (let at: Stage | undefined = queryPlanner.winningPlan; at; at = at.inputStage) stages.push(at);
  return {
    stages: stages.map(({ stage }) => stage),
    index: stages.find(({ indexName }) => indexName)?.indexName,
    docsExamined: executionStats.totalDocsExamined,
    keysExamined: executionStats.totalKeysExamined,
    returned: executionStats.nReturned,
  };
}

describe('plans', () => {
  let collection: TestCollection;

  beforeAll(async () => {
    collection = await store.collection(
      Array.from({ length: 1_000 }, (_, i) => ({
        _id: i,
        platform: ['grid', 'court', 'app'][i % 3],
        area: i % 10,
        plain: i,
        tags: [`t${i % 50}`, `u${i % 7}`],
        ...(i % 20 === 0 ? { nextEffectAt: new Date(i * day) } : {}),
        ...(i % 100 === 7 ? { parkedSince: i === 7 ? null : new Date(i * day) } : {}),
      })),
    );
    await collection.createIndex({ nextEffectAt: 1 });
    await collection.createIndex({ platform: 1, area: 1 });
    await collection.createIndex({ tags: 1 });
    await collection.createIndex({ code: 1 }, { sparse: true });
    await collection.createIndex({ parkedSince: 1 }, { sparse: true });
  });

  it('reads one document for an _id', async () => {
    const plan = await explained(collection.find({ _id: 500 }));
    expect(plan.stages.join()).toMatch(/IDHACK|IXSCAN/);
    expect(plan).toMatchObject({ docsExamined: 1, returned: 1 });
  });

  it('answers an equality from the index', async () => {
    const plan = await explained(collection.find({ platform: 'court' }));
    expect(plan).toMatchObject({
      stages: ['FETCH', 'IXSCAN'],
      index: 'platform_1_area_1',
      docsExamined: 333,
      returned: 333,
    });
  });

  it('answers two equalities from a compound index', async () => {
    const plan = await explained(collection.find({ area: 4, platform: 'grid' }));
    expect(plan).toMatchObject({ index: 'platform_1_area_1', docsExamined: 33, returned: 33 });
  });

  it('answers equality and range from a compound index', async () => {
    const plan = await explained(collection.find({ platform: 'grid', area: { $gte: 8 } }));
    expect(plan.docsExamined).toBe(plan.returned);
    expect(plan.returned).toBe(67);
  });

  it('answers a range from the index', async () => {
    const plan = await explained(
      collection.find({ nextEffectAt: { $gt: new Date(100 * day), $lte: new Date(200 * day) } }),
    );
    expect(plan).toMatchObject({ index: 'nextEffectAt_1', docsExamined: 5, returned: 5 });
  });

  it('reads due rows in order and stops at the limit', async () => {
    const due = collection
      .find({ nextEffectAt: { $lte: new Date(900 * day) } })
      .sort({ nextEffectAt: 1 })
      .limit(10);
    const plan = await explained(due);
    expect(plan.stages).not.toContain('SORT');
    expect(plan).toMatchObject({ index: 'nextEffectAt_1', docsExamined: 10, returned: 10 });
  });

  it('reads an index backwards for the opposite order', async () => {
    const latest = collection
      .find({ nextEffectAt: { $lte: new Date(900 * day) } })
      .sort({ nextEffectAt: -1 })
      .limit(3);
    const plan = await explained(latest);
    expect(plan.stages).not.toContain('SORT');
    expect(plan.docsExamined).toBe(3);
    const ids = (await latest.clone().toArray()).map((doc) => doc._id);
    expect(ids).toEqual([900, 880, 860]);
  });

  it('orders by the field after an equality', async () => {
    const plan = await explained(collection.find({ platform: 'app' }).sort({ area: -1 }).limit(5));
    expect(plan.stages).not.toContain('SORT');
    expect(plan.docsExamined).toBe(5);
  });

  it('sorts what the index does not order', async () => {
    const plan = await explained(collection.find({ platform: 'app' }).sort({ plain: -1 }));
    expect(plan.stages).toContain('SORT');
    expect(plan.docsExamined).toBe(333);
  });

  it('answers $in from the index', async () => {
    const plan = await explained(collection.find({ _id: { $in: [1, 5, 9, 5] } }));
    expect(plan).toMatchObject({ docsExamined: 3, returned: 3 });
  });

  it('answers from an index over arrays, each document once', async () => {
    const plan = await explained(collection.find({ tags: { $in: ['t1', 'u1'] } }));
    expect(plan.index).toBe('tags_1');
    expect(plan.returned).toBe(160);
  });

  it('takes a key for the whole answer only where the filter asks nothing more', async () => {
    const ids = async (filter: object) =>
      (await collection.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
    expect(await ids({ platform: 'grid', area: { $gte: 8 }, plain: { $lt: 50 } })).toEqual([9, 18, 39, 48]);
    expect(await ids({ $and: [{ platform: 'grid' }, { plain: { $lt: 5 } }] })).toEqual([0, 3]);
    expect(await ids({ platform: { $in: ['grid'], $ne: 'grid' } })).toEqual([]);
    expect(await ids({ platform: { $in: ['grid', 'none'] }, plain: 6 })).toEqual([6]);
    expect(await ids({ tags: 't1', plain: { $lt: 60 } })).toEqual([1, 51]);
  });

  it('uses bounds inside $and', async () => {
    const plan = await explained(
      collection.find({ $and: [{ nextEffectAt: new Date(20 * day) }, { area: 0 }] }),
    );
    expect(plan).toMatchObject({ index: 'nextEffectAt_1', docsExamined: 1 });
  });

  it('reads all documents for a field without an index', async () => {
    const plan = await explained(collection.find({ plain: 5 }));
    expect(plan).toMatchObject({ stages: ['COLLSCAN'], docsExamined: 1_000, returned: 1 });
  });

  it('finds by a sparse index what has a value at all, in its order', async () => {
    const parked = collection.find({ parkedSince: { $exists: true } });
    expect(await explained(parked.clone().sort({ parkedSince: 1 }).limit(20))).toMatchObject({
      index: 'parkedSince_1',
      docsExamined: 10,
      returned: 10,
    });
    const found = await parked.sort({ parkedSince: 1 }).toArray();
    expect(found.map(({ _id }) => _id)).toEqual([7, 107, 207, 307, 407, 507, 607, 707, 807, 907]);
    const bounded = collection.find({ parkedSince: { $exists: true, $lt: new Date(300 * day) } });
    expect(await explained(bounded)).toMatchObject({ index: 'parkedSince_1', docsExamined: 2, returned: 2 });
  });

  it('does not use a sparse index to find missing fields', async () => {
    const plan = await explained(collection.find({ code: null }));
    expect(plan).toMatchObject({ stages: ['COLLSCAN'], returned: 1_000 });
  });
});
