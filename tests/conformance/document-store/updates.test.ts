import { describe, expect, it } from 'vitest';
import { storeForTests, type TestDoc } from './harness.js';

const store = storeForTests();

type Case = [title: string, before: object, update: object, after: object];

const cases: Case[] = [
  ['$set puts a field', { a: 1 }, { $set: { b: 2 } }, { a: 1, b: 2 }],
  ['$set makes documents on the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  [
    '$set puts an array element and pads with null',
    { a: [1] },
    { $set: { 'a.3': 9 } },
    { a: [1, null, null, 9] },
  ],
  [
    '$set of an embedded document replaces it',
    { a: { b: 1, c: 2 } },
    { $set: { a: { c: 3 } } },
    { a: { c: 3 } },
  ],
  ['$set makes new fields in the order of their names', {}, { $set: { b: 1, a: 2 } }, { a: 2, b: 1 }],
  [
    '$unset takes fields away',
    { a: 1, b: { c: 1, d: 2 } },
    { $unset: { a: '', 'b.c': '' } },
    { b: { d: 2 } },
  ],
  [
    '$unset of an array element leaves null',
    { a: [1, 2, 3] },
    { $unset: { 'a.1': '' } },
    { a: [1, null, 3] },
  ],
  ['$inc adds, and starts a missing field', { a: 1 }, { $inc: { a: 2, b: 5 } }, { a: 3, b: 5 }],
  ['$inc takes negative and broken numbers', { a: 1, b: 1 }, { $inc: { a: -3, b: 0.5 } }, { a: -2, b: 1.5 }],
  ['$push appends', { a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }],
  ['$push starts a missing array', {}, { $push: { a: 1 } }, { a: [1] }],
  ['$push puts an array as one element', { a: [] }, { $push: { a: [1, 2] } }, { a: [[1, 2]] }],
  ['$push $each appends several', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
  [
    '$push $slice keeps the last',
    { a: [1, 2] },
    { $push: { a: { $each: [3, 4], $slice: -3 } } },
    { a: [2, 3, 4] },
  ],
  ['$push $slice keeps the first', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 2 } } }, { a: [1, 2] }],
  ['$push $slice zero empties', { a: [1, 2] }, { $push: { a: { $each: [], $slice: 0 } } }, { a: [] }],
  ['$addToSet adds once', { a: [1] }, { $addToSet: { a: 1, b: 2 } }, { a: [1], b: [2] }],
  ['$addToSet $each', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  [
    '$addToSet tells documents apart by key order',
    { a: [{ x: 1, y: 2 }] },
    { $addToSet: { a: { y: 2, x: 1 } } },
    {
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  ],
  ['$pull takes equal values out', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  [
    '$pull by fields of documents',
    { a: [{ k: 1, v: 2 }, { k: 2 }] },
    { $pull: { a: { k: 1 } } },
    { a: [{ k: 2 }] },
  ],
  ['$pull of a missing array changes nothing', { b: 1 }, { $pull: { a: 1 } }, { b: 1 }],
  ['$setOnInsert does nothing to a document that is there', { a: 1 }, { $setOnInsert: { a: 2 } }, { a: 1 }],
  [
    'several operators at once',
    { a: 1, b: [1] },
    { $inc: { a: 1 }, $push: { b: 2 }, $set: { c: 3 } },
    { a: 2, b: [1, 2], c: 3 },
  ],
];

describe('update operators', () => {
  it.each(cases)('%s', async (_title, before, update, after) => {
    const collection = await store.collection([{ _id: 1, ...before }]);
    await collection.updateOne({ _id: 1 }, update);
    const found = (await collection.findOne({ _id: 1 })) as TestDoc;
    expect(found).toEqual({ _id: 1, ...after });
    expect(Object.keys(found)).toEqual(['_id', ...Object.keys(after)]);
  });

  it('updateMany counts matched and modified documents', async () => {
    const collection = await store.collection([
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
      { _id: 3, a: 1 },
    ]);
    const result = await collection.updateMany({ a: { $gt: 0 } }, { $set: { a: 1 } });
    expect(result).toMatchObject({ matchedCount: 3, modifiedCount: 1 });
  });

  it('updateMany meets no document twice, also when it moves in the index it is found by', async () => {
    const collection = await store.collection(Array.from({ length: 500 }, (_, _id) => ({ _id, n: _id })));
    await collection.createIndex({ n: 1 });
    await collection.updateMany({ n: { $gte: 0 } }, { $inc: { n: 1_000 } });
    expect(await collection.countDocuments({ n: { $gte: 1_000, $lt: 1_500 } })).toBe(500);
  });

  it('200 increments at once are all applied', async () => {
    const collection = await store.collection([{ _id: 1, n: 0 }]);
    await Promise.all(
      Array.from({ length: 200 }, () => collection.updateOne({ _id: 1 }, { $inc: { n: 1 } })),
    );
    expect((await collection.findOne())?.n).toBe(200);
  });

  it('of writers that expect the same version only one succeeds', async () => {
    const collection = await store.collection([{ _id: 1, version: 1 }]);
    const attempts = Array.from({ length: 20 }, (_, by) =>
      collection.findOneAndUpdate({ _id: 1, version: 1 }, { $set: { by }, $inc: { version: 1 } }),
    );
    const winners = (await Promise.all(attempts)).filter((found) => found !== null);
    expect(winners).toHaveLength(1);
    expect((await collection.findOne())?.version).toBe(2);
  });
});
