import { describe, expect, it } from 'vitest';
import { storeForTests } from './harness.js';

const store = storeForTests();

describe('upserts', () => {
  it('inserts what the filter equals and what the update sets, $setOnInsert included', async () => {
    const collection = await store.collection();
    const filter = { _id: 'x', a: 1, 'b.c': { $eq: 2 }, d: { $gt: 5 }, $and: [{ e: 3 }] };
    const result = await collection.updateOne(
      filter,
      { $set: { f: 4 }, $setOnInsert: { g: 5 } },
      { upsert: true },
    );
    expect(result).toMatchObject({ upsertedCount: 1, upsertedId: 'x', matchedCount: 0 });
    expect(await collection.findOne()).toEqual({ _id: 'x', a: 1, b: { c: 2 }, e: 3, f: 4, g: 5 });
  });

  it('makes an object id where the filter names none', async () => {
    const collection = await store.collection();
    const result = await collection.updateOne({ a: 1 }, { $inc: { n: 1 } }, { upsert: true });
    expect(result.upsertedId).toHaveProperty('_bsontype', 'ObjectId');
  });

  it('changes the document that is there', async () => {
    const collection = await store.collection([{ _id: 1, n: 1 }]);
    const result = await collection.updateOne(
      { _id: 1 },
      { $inc: { n: 1 }, $setOnInsert: { m: 1 } },
      { upsert: true },
    );
    expect(result).toMatchObject({ upsertedCount: 0, matchedCount: 1, modifiedCount: 1 });
    expect(await collection.findOne()).toEqual({ _id: 1, n: 2 });
  });

  it('of twenty at once with one _id inserts once', async () => {
    const collection = await store.collection();
    await Promise.all(
      Array.from({ length: 20 }, () =>
        collection.updateOne({ _id: 'k' }, { $inc: { n: 1 } }, { upsert: true }),
      ),
    );
    expect(await collection.find().toArray()).toEqual([{ _id: 'k', n: 20 }]);
  });
});

describe('findAndModify', () => {
  it('returns the document as it was', async () => {
    const collection = await store.collection([{ _id: 1, n: 1 }]);
    expect(await collection.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } })).toEqual({ _id: 1, n: 1 });
  });

  it('returns the document as it became', async () => {
    const collection = await store.collection([{ _id: 1, n: 1 }]);
    const after = await collection.findOneAndUpdate(
      { _id: 1 },
      { $inc: { n: 1 } },
      { returnDocument: 'after' },
    );
    expect(after).toEqual({ _id: 1, n: 2 });
  });

  it('takes the first in the sort order', async () => {
    const collection = await store.collection([
      { _id: 1, n: 5 },
      { _id: 2, n: 3 },
    ]);
    const found = await collection.findOneAndUpdate({}, { $set: { taken: true } }, { sort: { n: 1 } });
    expect(found?._id).toBe(2);
  });

  it('returns the fields asked for', async () => {
    const collection = await store.collection([{ _id: 1, n: 5, m: 6 }]);
    const projection = { m: 1, _id: 0 } as const;
    expect(await collection.findOneAndUpdate({}, { $inc: { n: 1 } }, { projection })).toEqual({ m: 6 });
  });

  it('upserts, and tells the new id', async () => {
    const collection = await store.collection();
    const reply = await collection.findOneAndUpdate(
      { _id: 9 },
      { $set: { a: 1 } },
      { upsert: true, returnDocument: 'after', includeResultMetadata: true },
    );
    expect(reply).toMatchObject({
      value: { _id: 9, a: 1 },
      lastErrorObject: { n: 1, updatedExisting: false, upserted: 9 },
    });
  });

  it('returns null when nothing matches', async () => {
    const collection = await store.collection([{ _id: 1 }]);
    expect(await collection.findOneAndUpdate({ _id: 2 }, { $set: { a: 1 } })).toBeNull();
  });
});

describe('deleting', () => {
  it('deleteOne removes the first match and deleteMany all', async () => {
    const collection = await store.collection([
      { _id: 1, a: 1 },
      { _id: 2, a: 1 },
      { _id: 3, a: 1 },
      { _id: 4 },
    ]);
    expect((await collection.deleteOne({ a: 1 })).deletedCount).toBe(1);
    expect((await collection.deleteMany({ a: 1 })).deletedCount).toBe(2);
    expect((await collection.find().toArray()).map((doc) => doc._id)).toEqual([4]);
  });

  it('removes from the indexes too', async () => {
    const collection = await store.collection([{ _id: 1, a: 1 }]);
    await collection.createIndex({ a: 1 });
    await collection.deleteOne({ _id: 1 });
    await collection.insertOne({ _id: 2, a: 1 });
    expect((await collection.find({ a: 1 }).toArray()).map((doc) => doc._id)).toEqual([2]);
  });
});
