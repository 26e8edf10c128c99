import { describe, expect, it } from 'vitest';
import { refusal, storeForTests } from './harness.js';

const store = storeForTests();

const doc = {
  _id: 1,
  a: 1,
  b: { c: 2, d: 3 },
  list: [{ k: 1, v: 'x' }, { k: 2, v: 'y' }, 5],
  n: [1, 2, 3, 4],
};

const cases: [title: string, projection: object, result: object][] = [
  ['includes fields, with _id', { a: 1 }, { _id: 1, a: 1 }],
  ['leaves _id out on request', { a: 1, _id: 0 }, { a: 1 }],
  ['leaves out only _id', { _id: 0 }, { a: 1, b: doc.b, list: doc.list, n: doc.n }],
  ['excludes fields', { list: 0, n: 0 }, { _id: 1, a: 1, b: doc.b }],
  ['keeps the order of the document', { b: 1, a: 1 }, { _id: 1, a: 1, b: doc.b }],
  ['includes a path', { 'b.c': 1 }, { _id: 1, b: { c: 2 } }],
  ['takes a nested specification', { b: { d: 1 } }, { _id: 1, b: { d: 3 } }],
  ['excludes a path', { 'b.c': 0, list: 0, n: 0 }, { _id: 1, a: 1, b: { d: 3 } }],
  ['includes a path in an array and drops scalars', { 'list.k': 1 }, { _id: 1, list: [{ k: 1 }, { k: 2 }] }],
  [
    'excludes a path in an array and keeps scalars',
    { 'list.k': 0, b: 0, n: 0, a: 0 },
    { _id: 1, list: [{ v: 'x' }, { v: 'y' }, 5] },
  ],
  ['of a missing field gives nothing', { q: 1 }, { _id: 1 }],
  ['$slice takes the first', { a: 1, n: { $slice: 2 } }, { _id: 1, a: 1, n: [1, 2] }],
  ['$slice takes the last', { a: 1, n: { $slice: -1 } }, { _id: 1, a: 1, n: [4] }],
  ['$slice skips and takes', { a: 1, n: { $slice: [1, 2] } }, { _id: 1, a: 1, n: [2, 3] }],
  ['$slice alone keeps the other fields', { n: { $slice: 1 } }, { ...doc, n: [1] }],
  [
    '$elemMatch gives the first element that matches',
    { list: { $elemMatch: { k: 2 } } },
    { _id: 1, list: [{ k: 2, v: 'y' }] },
  ],
  ['$elemMatch without a match gives no field', { list: { $elemMatch: { k: 9 } } }, { _id: 1 }],
  ['computes an expression', { sum: { $add: ['$a', '$b.c'] } }, { _id: 1, sum: 3 }],
];

describe('projection', () => {
  it.each(cases)('%s', async (_title, projection, result) => {
    const collection = await store.collection([doc]);
    const found = await collection.findOne({}, { projection });
    expect(found).toEqual(result);
    expect(Object.keys(found ?? {})).toEqual(Object.keys(result));
  });

  it('refuses to mix inclusion and exclusion', async () => {
    const collection = await store.collection([doc]);
    expect(await refusal(collection.findOne({}, { projection: { a: 1, b: 0 } }))).toMatchObject({
      code: 31254,
    });
    expect(await refusal(collection.findOne({}, { projection: { a: 0, b: 1 } }))).toMatchObject({
      code: 31253,
    });
  });

  it('refuses paths that collide', async () => {
    const collection = await store.collection([doc]);
    expect(await refusal(collection.findOne({}, { projection: { b: 1, 'b.c': 1 } }))).toMatchObject({
      code: 31249,
    });
    expect(await refusal(collection.findOne({}, { projection: { 'b.c': 1, b: 1 } }))).toMatchObject({
      code: 31250,
    });
  });
});
