import { describe, expect, it } from 'vitest';
import { refusal, storeForTests } from './harness.js';

const store = storeForTests();

const doc = { _id: 1, n: 5, s: 'text', a: [1], d: { e: 1 }, z: null };

const cases: [title: string, update: object, code: number, says: string][] = [
  ['$inc of a string', { $inc: { s: 1 } }, 14, "field 's' of non-numeric type"],
  ['$inc of null', { $inc: { z: 1 } }, 14, 'non-numeric type'],
  ['$inc by a string', { $inc: { n: 'one' } }, 14, 'Cannot increment with non-numeric argument'],
  ['$push onto a number', { $push: { n: 1 } }, 2, "The field 'n' must be an array"],
  ['$push with $each that is no array', { $push: { a: { $each: 1 } } }, 2, '$each'],
  ['$addToSet with $each that is no array', { $addToSet: { a: { $each: 1 } } }, 14, '$each'],
  ['$addToSet with more than $each', { $addToSet: { a: { $each: [1], $slice: 1 } } }, 2, '$each'],
  ['$push with an unknown clause', { $push: { a: { $each: [1], $foo: 1 } } }, 2, '$foo'],
  ['$addToSet onto a string', { $addToSet: { s: 1 } }, 2, '$addToSet'],
  ['$pull from a number', { $pull: { n: 1 } }, 2, 'Cannot apply $pull to a non-array value'],
  [
    'two operators on one field',
    { $set: { n: 1 }, $inc: { n: 1 } },
    40,
    "Updating the path 'n' would create a conflict at 'n'",
  ],
  ['a field and one inside it', { $set: { d: {}, 'd.e': 1 } }, 40, "conflict at 'd'"],
  ['another _id', { $set: { _id: 2 } }, 66, "immutable field '_id'"],
  ['taking _id away', { $unset: { _id: '' } }, 66, "immutable field '_id'"],
  ['a field inside a number', { $set: { 'n.x': 1 } }, 28, "Cannot create field 'x' in element {n: 5}"],
  ['a field inside null', { $set: { 'z.x': 1 } }, 28, "Cannot create field 'x' in element {z: null}"],
  ['a named field of an array', { $set: { 'a.x': 1 } }, 28, "Cannot create field 'x'"],
  ['an empty field name', { $set: { 'd.': 1 } }, 56, 'empty field name'],
  ['a path with a $ field', { $set: { 'd.$x': 1 } }, 52, '$x'],
  [
    'an operator without fields, among others',
    { $inc: { n: 1 }, $set: null },
    9,
    'Modifiers operate on fields',
  ],
  ['an unknown operator', { $foo: { n: 1 } }, 9, 'Unknown modifier: $foo'],
  ['an operator without fields', { $set: 5 }, 9, 'Modifiers operate on fields'],
];

describe('updates that are refused', () => {
  it.each(cases)('%s', async (_title, update, code, says) => {
    const collection = await store.collection([doc]);
    const error = await refusal(collection.updateOne({ _id: 1 }, update));
    expect(error.code).toBe(code);
    expect(error.message).toContain(says);
    expect(await collection.findOne()).toEqual(doc);
  });

  it('updateMany keeps what was changed before the document that fails', async () => {
    const collection = await store.collection([
      { _id: 1, n: 1 },
      { _id: 2, n: 'text' },
      { _id: 3, n: 3 },
    ]);
    expect(await refusal(collection.updateMany({}, { $inc: { n: 1 } }))).toMatchObject({ code: 14 });
    expect((await collection.find().toArray()).map((each) => each.n)).toEqual([2, 'text', 3]);
  });

  it('an ordered bulk write stops at the first error and names its index', async () => {
    const collection = await store.collection([{ _id: 1, n: 'text' }]);
    const updates = [
      { q: { _id: 1 }, u: { $set: { m: 1 } } },
      { q: { _id: 1 }, u: { $inc: { n: 1 } } },
      { q: { _id: 1 }, u: { $set: { m: 3 } } },
    ];
    const reply = await store.db.command({ update: collection.collectionName, updates });
    expect(reply).toMatchObject({ ok: 1, n: 1, nModified: 1, writeErrors: [{ index: 1, code: 14 }] });
    expect((await collection.findOne())?.m).toBe(1);
  });

  it('an unordered bulk write goes on after an error', async () => {
    const collection = await store.collection([{ _id: 1, n: 'text' }]);
    const updates = [
      { q: { _id: 1 }, u: { $inc: { n: 1 } } },
      { q: { _id: 1 }, u: { $set: { m: 3 } } },
    ];
    const reply = await store.db.command({ update: collection.collectionName, updates, ordered: false });
    expect(reply).toMatchObject({ ok: 1, n: 1, nModified: 1, writeErrors: [{ index: 0, code: 14 }] });
  });
});
