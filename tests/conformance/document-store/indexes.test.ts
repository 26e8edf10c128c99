import { describe, expect, it } from 'vitest';
import { refusal, storeForTests } from './harness.js';

const store = storeForTests();

describe('unique indexes', () => {
  it('refuse a second document with the same _id, naming key and index', async () => {
    const collection = await store.collection([{ _id: 'case-1' }]);
    const error = await refusal(collection.insertOne({ _id: 'case-1' }));
    expect(error).toMatchObject({ code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: 'case-1' } });
    expect(error.message).toContain(
      `E11000 duplicate key error collection: ${collection.namespace} index: _id_ dup key: { _id: "case-1" }`,
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

  it('refuse equal values and leave the documents as they were', async () => {
    const collection = await store.collection([
      { _id: 1, k: 'a' },
      { _id: 2, k: 'b' },
    ]);
    await collection.createIndex({ k: 1 }, { unique: true });
    const error = await refusal(collection.updateOne({ _id: 2 }, { $set: { k: 'a' } }));
    expect(error).toMatchObject({ code: 11000, keyPattern: { k: 1 }, keyValue: { k: 'a' } });
    expect(error.message).toContain('index: k_1 dup key: { k: "a" }');
    expect(await collection.findOne({ _id: 2 })).toEqual({ _id: 2, k: 'b' });
  });

  it('count a missing field as null', async () => {
    const collection = await store.collection([{ _id: 1 }]);
    await collection.createIndex({ k: 1 }, { unique: true });
    expect(await refusal(collection.insertOne({ _id: 2 }))).toMatchObject({
      code: 11000,
      keyValue: { k: null },
    });
  });

  it('that are sparse skip documents without the field', async () => {
    const collection = await store.collection([{ _id: 1 }, { _id: 2 }]);
    await collection.createIndex({ k: 1 }, { unique: true, sparse: true });
    await collection.insertOne({ _id: 3, k: null });
    expect(await refusal(collection.insertOne({ _id: 4, k: null }))).toMatchObject({ code: 11000 });
  });

  it('that are partial hold only for the documents of their filter', async () => {
    const collection = await store.collection([
      { _id: 1, k: 1 },
      { _id: 2, k: 1 },
    ]);
    await collection.createIndex(
      { k: 1 },
      { unique: true, partialFilterExpression: { open: { $exists: true } } },
    );
    await collection.insertOne({ _id: 3, k: 1, open: true });
    expect(await refusal(collection.insertOne({ _id: 4, k: 1, open: true }))).toMatchObject({ code: 11000 });
    expect(await refusal(collection.updateOne({ _id: 2 }, { $set: { open: 1 } }))).toMatchObject({
      code: 11000,
    });
  });

  it('over several fields compare them together', async () => {
    const collection = await store.collection([
      { _id: 1, a: 1, b: 1 },
      { _id: 2, a: 1, b: 2 },
    ]);
    await collection.createIndex({ a: 1, b: -1 }, { unique: true });
    const error = await refusal(collection.insertOne({ _id: 3, a: 1, b: 2 }));
    expect(error).toMatchObject({ code: 11000, keyValue: { a: 1, b: 2 } });
  });

  it('over arrays compare each element, but not within one document', async () => {
    const collection = await store.collection();
    await collection.createIndex({ tags: 1 }, { unique: true });
    await collection.insertOne({ _id: 1, tags: ['a', 'a', 'b'] });
    expect(await refusal(collection.insertOne({ _id: 2, tags: ['c', 'b'] }))).toMatchObject({ code: 11000 });
  });

  it('cannot be made over duplicates, and then are not there', async () => {
    const collection = await store.collection([
      { _id: 1, k: 1 },
      { _id: 2, k: 1 },
    ]);
    expect(await refusal(collection.createIndex({ k: 1 }, { unique: true }))).toMatchObject({ code: 11000 });
    expect((await collection.indexes()).map((index) => index.name)).toEqual(['_id_']);
    await collection.insertOne({ _id: 3, k: 1 });
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
  it('lists them with their options', async () => {
    const collection = await store.collection([{ _id: 1 }]);
    await collection.createIndex({ a: 1, 'b.c': -1 });
    await collection.createIndex({ k: 1 }, { unique: true, name: 'by key' });
    expect(await collection.indexes()).toMatchObject([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1, 'b.c': -1 }, name: 'a_1_b.c_-1' },
      { v: 2, key: { k: 1 }, name: 'by key', unique: true },
    ]);
  });

  it('creates the collection with its first index', async () => {
    const collection = await store.collection();
    await collection.createIndex({ a: 1 });
    expect(await collection.indexes()).toHaveLength(2);
  });

  it('leaves an index alone that is there already', async () => {
    const collection = await store.collection();
    await collection.createIndex({ a: 1 });
    await collection.createIndex({ a: 1 });
    expect(await collection.indexes()).toHaveLength(2);
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
    expect(await refusal(collection.createIndex({ a: 1 }, { name: 'mine', unique: true }))).toMatchObject({
      code: 86,
    });
  });

  it('refuses two arrays in one compound index', async () => {
    const collection = await store.collection();
    await collection.createIndex({ a: 1, b: 1 });
    expect(await refusal(collection.insertOne({ _id: 1, a: [1], b: [2] }))).toMatchObject({ code: 171 });
  });

  it('refuses an empty key and a direction of zero', async () => {
    const { collectionName: createIndexes } = await store.collection();
    for (const key of [{}, { a: 0 }]) {
      expect(await refusal(store.db.command({ createIndexes, indexes: [{ key, name: 'n' }] }))).toMatchObject(
        { code: 67 },
      );
    }
  });

  it('drops one by name, one by key and all', async () => {
    const collection = await store.collection();
    for (const field of ['a', 'b', 'c', 'd']) await collection.createIndex({ [field]: 1 });
    await collection.dropIndex('a_1');
    await store.db.command({ dropIndexes: collection.collectionName, index: { b: 1 } });
    expect((await collection.indexes()).map((index) => index.name)).toEqual(['_id_', 'c_1', 'd_1']);
    await collection.dropIndexes();
    expect((await collection.indexes()).map((index) => index.name)).toEqual(['_id_']);
  });

  it('refuses to drop an index that is not there, or the one on _id', async () => {
    const collection = await store.collection([{ _id: 1 }]);
    expect(await refusal(collection.dropIndex('none'))).toMatchObject({ code: 27 });
    expect(await refusal(collection.dropIndex('_id_'))).toMatchObject({ code: 72 });
  });

  it('refuses to list the indexes of a collection that is not there', async () => {
    expect(await refusal(store.db.command({ listIndexes: 'never' }))).toMatchObject({ code: 26 });
  });
});
