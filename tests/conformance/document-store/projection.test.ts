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
  ['keeps the order of the document', { b: 1, a: 1 }, { _id: 1, a: 1, b: doc.b }],
  ['includes a path', { 'b.c': 1 }, { _id: 1, b: { c: 2 } }],
  ['includes a path in an array and drops scalars', { 'list.k': 1 }, { _id: 1, list: [{ k: 1 }, { k: 2 }] }],
  ['of a missing field gives nothing', { q: 1 }, { _id: 1 }],
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
