import { describe, expect, it } from 'vitest';
import { refusal, storeForTests } from './harness.js';

const store = storeForTests();

describe('ids', () => {
  it('refuse a second document with the same _id, naming key and index', async () => {
    const collection = await store.collection([{ _id: 'case-1' }]);
    const error = await refusal(collection.insertOne({ _id: 'case-1' }));
    expect(error).toMatchObject({ code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: 'case-1' } });
    expect(error.message).toContain(
      `E11000 duplicate key error collection: ${collection.namespace} index: _id_`,
    );
  });

  it('tell _ids of different types apart, but not equal numbers', async () => {
    const collection = await store.collection([
      { _id: 1 },
      { _id: '1' },
      { _id: { a: 1, b: 2 } },
      { _id: { b: 2, a: 1 } },
    ]);
    expect(await refusal(collection.insertOne({ _id: 1 }))).toMatchObject({ code: 11000 });
  });

  it('in an unordered insert refuse only the duplicates', async () => {
    const collection = await store.collection([{ _id: 2 }]);
    const docs = [1, 2, 3].map((_id) => ({ _id }));
    expect(await refusal(collection.insertMany(docs, { ordered: false }))).toMatchObject({ code: 11000 });
    expect(await collection.countDocuments()).toBe(3);
  });

  it('in an ordered insert keep what came before the duplicate', async () => {
    const collection = await store.collection([{ _id: 2 }]);
    expect(await refusal(collection.insertMany([1, 2, 3].map((_id) => ({ _id }))))).toMatchObject({
      code: 11000,
    });
    expect((await collection.find().sort({ _id: 1 }).toArray()).map((doc) => doc._id)).toEqual([1, 2]);
  });
});

describe('managing indexes', () => {
  it('leaves an index alone that is there already', async () => {
    const collection = await store.collection();
    const indexes = [{ key: { a: 1 }, name: 'a_1' }];
    const create = () => store.db.command({ createIndexes: collection.collectionName, indexes });
    expect(await create()).toMatchObject({ numIndexesBefore: 1, numIndexesAfter: 2 });
    expect(await create()).toMatchObject({ numIndexesBefore: 2, numIndexesAfter: 2 });
  });

  it('refuses another name for the same key', async () => {
    const collection = await store.collection();
    await collection.createIndex({ a: 1 });
    expect(await refusal(collection.createIndex({ a: 1 }, { name: 'other' }))).toMatchObject({ code: 85 });
  });

  it('refuses another key or other options under the same name', async () => {
    const collection = await store.collection();
    await collection.createIndex({ a: 1 }, { name: 'mine' });
    expect(await refusal(collection.createIndex({ b: 1 }, { name: 'mine' }))).toMatchObject({ code: 86 });
    expect(await refusal(collection.createIndex({ a: 1 }, { name: 'mine', sparse: true }))).toMatchObject({
      code: 86,
    });
  });

  it('refuses two arrays in one compound index', async () => {
    const collection = await store.collection();
    await collection.createIndex({ a: 1, b: 1 });
    expect(await refusal(collection.insertOne({ _id: 1, a: [1], b: [2] }))).toMatchObject({ code: 171 });
  });

  it('refuses to make one over documents with two arrays, and leaves them as they were', async () => {
    const collection = await store.collection([{ _id: 1, a: [1, 2], b: [3, 4] }]);
    expect(await refusal(collection.createIndex({ a: 1, b: 1 }))).toMatchObject({ code: 171 });
    await collection.insertOne({ _id: 2, a: [5], b: [6] });
    expect(await collection.countDocuments({ a: 5 })).toBe(1);
  });

  it('refuses an empty key and a direction of zero', async () => {
    const { collectionName: createIndexes } = await store.collection();
    for (const key of [{}, { a: 0 }]) {
      expect(await refusal(store.db.command({ createIndexes, indexes: [{ key, name: 'n' }] }))).toMatchObject(
        { code: 67 },
      );
    }
  });
});
