import { describe, expect, it } from 'vitest';
import { refusal, storeForTests } from './harness.js';

const store = storeForTests();

const numbered = (count: number): object[] => Array.from({ length: count }, (_, _id) => ({ _id }));

describe('collections', () => {
  it('that are not there are empty', async () => {
    const never = store.db.collection('never');
    expect(await never.find().toArray()).toEqual([]);
    expect(await never.countDocuments()).toBe(0);
    expect((await never.updateMany({}, { $set: { a: 1 } })).matchedCount).toBe(0);
    expect((await never.deleteMany({})).deletedCount).toBe(0);
  });

  it('refuse names that MongoDB refuses', async () => {
    for (const insert of ['', 'a$b', '.a']) {
      expect(await refusal(store.db.command({ insert, documents: [{ a: 1 }] }))).toMatchObject({ code: 73 });
    }
  });
});

describe('reading', () => {
  it('counts with filter, skip and limit', async () => {
    const collection = await store.collection(numbered(10));
    expect(await collection.countDocuments({ _id: { $gte: 4 } })).toBe(6);
    expect(await collection.countDocuments({}, { skip: 2 })).toBe(8);
    expect(await collection.countDocuments({ _id: { $gte: 4 } }, { skip: 1, limit: 3 })).toBe(3);
  });

  it('gives the first batch and the rest with getMore', async () => {
    const collection = await store.collection(numbered(25));
    const first = await store.db.command({
      find: collection.collectionName,
      batchSize: 10,
      sort: { _id: 1 },
    });
    expect(first.cursor.firstBatch).toHaveLength(10);
    const more = { getMore: first.cursor.id, collection: collection.collectionName, batchSize: 10 };
    const second = await store.db.command(more, { promoteLongs: false });
    expect(second.cursor.nextBatch.map((doc: { _id: number }) => doc._id)).toEqual([
      10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
    ]);
    const third = await store.db.command({ ...more, getMore: second.cursor.id });
    expect(third.cursor.nextBatch).toHaveLength(5);
    expect(Number(third.cursor.id)).toBe(0);
  });

  it('gives 3,000 documents through a cursor', async () => {
    const collection = await store.collection(numbered(3_000));
    let n = 0;
    for await (const _ of collection.find().batchSize(500)) n++;
    expect(n).toBe(3_000);
  });

  it('opens a cursor with an empty first batch on request', async () => {
    const collection = await store.collection(numbered(3));
    const reply = await store.db.command({ find: collection.collectionName, batchSize: 0 });
    expect(reply.cursor.firstBatch).toEqual([]);
    expect(reply.cursor.id).not.toBe(0);
  });

  it('singleBatch closes the cursor', async () => {
    const collection = await store.collection(numbered(5));
    const reply = await store.db.command({
      find: collection.collectionName,
      batchSize: 2,
      singleBatch: true,
    });
    expect([reply.cursor.firstBatch.length, Number(reply.cursor.id)]).toEqual([2, 0]);
  });

  it('refuses a killed cursor and tells which were killed', async () => {
    const collection = await store.collection(numbered(5));
    const { collectionName } = collection;
    const { cursor } = await store.db.command({ find: collectionName, batchSize: 2 });
    const killed = await store.db.command({ killCursors: collectionName, cursors: [cursor.id] });
    expect(killed.cursorsKilled.map(Number)).toEqual([Number(cursor.id)]);
    expect(await refusal(store.db.command({ getMore: cursor.id, collection: collectionName }))).toMatchObject(
      { code: 43 },
    );
  });

  it('splits a result beyond 16 MB into batches', async () => {
    const collection = await store.collection();
    const text = 'x'.repeat(6_000_000);
    for (let _id = 0; _id < 4; _id++) await collection.insertOne({ _id, text });
    const reply = await store.db.command({ find: collection.collectionName });
    expect(reply.cursor.firstBatch).toHaveLength(2);
    expect(await collection.find().toArray()).toHaveLength(4);
  });
});
