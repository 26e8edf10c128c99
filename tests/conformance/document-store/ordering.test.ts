import { Binary, BSONRegExp, Code, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { describe, expect, it } from 'vitest';
import { storeForTests, type TestCollection } from './harness.js';

const store = storeForTests();

/** One value of each kind, in MongoDB's order. */
const ascending = [
  new MinKey(),
  null,
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  -1.5,
  0,
  3,
  2 ** 40,
  '',
  'A',
  'a',
  'a\0b',
  'ab',
  '\ufffd',
  '\u{1f600}',
  {},
  { a: 1 },
  { a: 1, b: 1 },
  { b: 0 },
  { a: 'text' },
  new Binary(Buffer.from([9])),
  new Binary(Buffer.from([1, 1])),
  new ObjectId('000000000000000000000001'),
  false,
  true,
  new Date(-5),
  new Date(5),
  new Timestamp({ t: 1, i: 2 }),
  new BSONRegExp('a'),
  new Code('a'),
  new MaxKey(),
];

async function order(collection: TestCollection, sort: Record<string, 1 | -1>): Promise<unknown[]> {
  return (await collection.find().sort(sort).toArray()).map((doc) => doc._id);
}

const shuffled = ascending
  .map((x, _id) => ({ _id, x }))
  .sort((a, b) => ((a._id * 7) % 31) - ((b._id * 7) % 31));
const inOrder = ascending.map((_, i) => i);

describe('sorting', () => {
  it('orders values across all types', async () => {
    expect(await order(await store.collection(shuffled), { x: 1, _id: 1 })).toEqual(inOrder);
  });

  it('orders values across all types from an index, both ways', async () => {
    const collection = await store.collection(shuffled);
    await collection.createIndex({ x: 1 });
    expect(await order(collection, { x: 1 })).toEqual(inOrder);
    expect(await order(collection, { x: -1 })).toEqual(inOrder.toReversed());
  });

  it('puts a missing field beside null', async () => {
    const collection = await store.collection([{ _id: 1, x: 1 }, { _id: 2 }, { _id: 3, x: null }]);
    expect(await order(collection, { x: 1, _id: -1 })).toEqual([3, 2, 1]);
  });

  it('sorts an array by its least element, and by its greatest when descending', async () => {
    const collection = await store.collection([
      { _id: 1, x: [3, 9] },
      { _id: 2, x: 5 },
      { _id: 3, x: [4] },
    ]);
    expect(await order(collection, { x: 1 })).toEqual([1, 3, 2]);
    expect(await order(collection, { x: -1 })).toEqual([1, 2, 3]);
  });

  it('puts an empty array below null', async () => {
    const collection = await store.collection([
      { _id: 1, x: null },
      { _id: 2, x: [] },
    ]);
    expect(await order(collection, { x: 1 })).toEqual([2, 1]);
  });

  it('sorts by several fields in their order', async () => {
    const collection = await store.collection([
      { _id: 1, a: 2, b: 1 },
      { _id: 2, a: 1, b: 1 },
      { _id: 3, a: 1, b: 2 },
    ]);
    expect(await order(collection, { a: 1, b: -1 })).toEqual([3, 2, 1]);
  });

  it('sorts by a path inside documents', async () => {
    const collection = await store.collection([
      { _id: 1, a: { n: 2 } },
      { _id: 2, a: { n: 1 } },
    ]);
    expect(await order(collection, { 'a.n': 1 })).toEqual([2, 1]);
  });

  it('keeps the order of insertion without a sort', async () => {
    const collection = await store.collection([{ _id: 3 }, { _id: 1 }, { _id: 2 }]);
    expect((await collection.find().toArray()).map((doc) => doc._id)).toEqual([3, 1, 2]);
  });

  it('skips and limits after sorting', async () => {
    const collection = await store.collection([5, 3, 1, 4, 2].map((_id) => ({ _id })));
    const found = await collection.find().sort({ _id: -1 }).skip(1).limit(2).toArray();
    expect(found.map((doc) => doc._id)).toEqual([4, 3]);
  });

  it('compares -0 and 0 as equal', async () => {
    const collection = await store.collection([
      { _id: 1, x: -0 },
      { _id: 2, x: 0 },
    ]);
    expect(await collection.countDocuments({ x: 0 })).toBe(2);
  });
});
