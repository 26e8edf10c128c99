import { beforeAll, describe, expect, it } from 'vitest';
import { idsOf, storeForTests, type TestCollection } from './harness.js';

const store = storeForTests();

const docs = [
  { _id: 1, a: { b: 1, c: { d: 'deep' } } },
  { _id: 2, a: [{ b: 1 }, { b: 5 }] },
  { _id: 3, a: [{ c: 1 }, { b: null }] },
  { _id: 4, a: 7 },
  { _id: 5 },
  { _id: 6, a: [] },
  { _id: 7, a: [1, 2] },
  {
    _id: 8,
    a: [
      { b: [3, 4], k: 'x' },
      { b: 9, k: 'y' },
    ],
  },
  { _id: 9, a: { 0: { b: 'named zero' } } },
];

const cases: [title: string, filter: object, ids: number[]][] = [
  ['a dotted path enters documents', { 'a.c.d': 'deep' }, [1]],
  ['a dotted path enters documents in arrays', { 'a.b': 5 }, [2]],
  ['a dotted path ends in an array of its own', { 'a.b': 4 }, [8]],
  ['a number in a path is an array position', { 'a.0.b': 1 }, [2]],
  ['a number in a path is a field name too', { 'a.0.b': 'named zero' }, [9]],
  ['a position may stand inside the last array', { 'a.b.1': 4 }, [8]],
  [
    'null at a path finds missing, but not scalars in arrays or an empty array',
    { 'a.b': null },
    [3, 4, 5, 9],
  ],
  ['$exists at a path', { 'a.b': { $exists: true } }, [1, 2, 3, 8]],
  ['$exists false at a path', { 'a.b': { $exists: false } }, [4, 5, 6, 7, 9]],
  ['$ne at a path needs all elements to differ', { 'a.b': { $ne: 5 } }, [1, 3, 4, 5, 6, 7, 8, 9]],
  ['clauses on two paths may be met by two elements', { 'a.b': 9, 'a.k': 'x' }, [8]],
  ['$elemMatch needs one element to meet all', { a: { $elemMatch: { b: 9, k: 'x' } } }, []],
  ['$elemMatch finds that element', { a: { $elemMatch: { b: 9, k: 'y' } } }, [8]],
  ['$elemMatch with $or inside', { a: { $elemMatch: { $or: [{ b: 5 }, { k: 'y' }] } } }, [2, 8]],
  ['$not at a path', { 'a.b': { $not: { $gte: 5 } }, _id: { $in: [1, 2, 8] } }, [1]],
];

describe('paths and arrays', () => {
  let plain: TestCollection;
  let indexed: TestCollection;
  beforeAll(async () => {
    plain = await store.collection(docs);
    indexed = await store.collection(docs);
    await indexed.createIndex({ 'a.b': 1 });
  });

  it.each(cases)('%s', async (_title, filter, ids) => {
    expect(await idsOf(plain, filter)).toEqual(ids);
  });

  it.each(cases)('%s, with an index on the path', async (_title, filter, ids) => {
    expect(await idsOf(indexed, filter)).toEqual(ids);
  });
});
