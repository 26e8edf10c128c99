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
  [
    '$mul multiplies, and starts a missing field at zero',
    { a: 4 },
    { $mul: { a: 2.5, b: 3 } },
    { a: 10, b: 0 },
  ],
  ['$min keeps the lesser', { a: 5, b: 5 }, { $min: { a: 3, b: 9, c: 1 } }, { a: 3, b: 5, c: 1 }],
  [
    '$max keeps the greater, across types',
    { a: 5, b: 5 },
    { $max: { a: 'text', b: 3 } },
    { a: 'text', b: 5 },
  ],
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
  [
    '$push $position inserts',
    { a: [1, 2] },
    { $push: { a: { $each: [9], $position: 1 } } },
    { a: [1, 9, 2] },
  ],
  [
    '$push $position counts from the end',
    { a: [1, 2] },
    { $push: { a: { $each: [9], $position: -1 } } },
    { a: [1, 9, 2] },
  ],
  ['$push $sort orders values', { a: [3, 1] }, { $push: { a: { $each: [2], $sort: -1 } } }, { a: [3, 2, 1] }],
  [
    '$push $sort orders documents by a field',
    { a: [{ n: 3 }] },
    { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
    { a: [{ n: 1 }, { n: 3 }] },
  ],
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
  ['$pull by operators', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  [
    '$pull by fields of documents',
    { a: [{ k: 1, v: 2 }, { k: 2 }] },
    { $pull: { a: { k: 1 } } },
    { a: [{ k: 2 }] },
  ],
  ['$pull of a missing array changes nothing', { b: 1 }, { $pull: { a: 1 } }, { b: 1 }],
  ['$pop takes the last', { a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }],
  ['$pop takes the first', { a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
  ['$setOnInsert does nothing to a document that is there', { a: 1 }, { $setOnInsert: { a: 2 } }, { a: 1 }],
  [
    '$[] changes every element',
    { a: [{ n: 1 }, { n: 2 }] },
    { $inc: { 'a.$[].n': 10 } },
    { a: [{ n: 11 }, { n: 12 }] },
  ],
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

  it('$ stands for the element that the filter matched', async () => {
    const collection = await store.collection([
      {
        _id: 1,
        a: [
          { k: 'x', n: 1 },
          { k: 'y', n: 1 },
        ],
      },
    ]);
    await collection.updateOne({ 'a.k': 'y' }, { $set: { 'a.$.n': 7 } });
    expect((await collection.findOne())?.a).toEqual([
      { k: 'x', n: 1 },
      { k: 'y', n: 7 },
    ]);
  });

  it('$ works with $elemMatch and with plain values', async () => {
    const collection = await store.collection([{ _id: 1, a: [1, 5, 9], b: [{ k: 1 }, { k: 2, m: 1 }] }]);
    await collection.updateOne({ a: { $gt: 4 } }, { $set: { 'a.$': 0 } });
    await collection.updateOne({ b: { $elemMatch: { k: 2, m: 1 } } }, { $inc: { 'b.$.k': 40 } });
    expect(await collection.findOne()).toEqual({ _id: 1, a: [1, 0, 9], b: [{ k: 1 }, { k: 42, m: 1 }] });
  });

  it('$[identifier] changes the elements its array filter names', async () => {
    const collection = await store.collection([
      {
        _id: 1,
        a: [
          { ok: true, n: 1 },
          { ok: false, n: 1 },
        ],
      },
    ]);
    await collection.updateOne({}, { $inc: { 'a.$[item].n': 10 } }, { arrayFilters: [{ 'item.ok': true }] });
    expect((await collection.findOne())?.a).toEqual([
      { ok: true, n: 11 },
      { ok: false, n: 1 },
    ]);
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

  it('replaceOne keeps the id and nothing else', async () => {
    const collection = await store.collection([{ _id: 1, a: 1, b: 2 }]);
    await collection.replaceOne({ _id: 1 }, { c: 3 });
    expect(await collection.findOne()).toEqual({ _id: 1, c: 3 });
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
