import { Binary, BSONRegExp, Code, Int32, MaxKey, MinKey, ObjectId, serialize, Timestamp, UUID } from 'bson';
import { describe, expect, it } from 'vitest';
import { refusal, storeForTests } from './harness.js';

const store = storeForTests();

/** Field values whose bytes must come back as they went. */
const values: [title: string, value: unknown][] = [
  ['a whole number of 32 bits', 2_147_483_647],
  ['a negative whole number', -2_147_483_648],
  ['a broken number', 1.5],
  ['a number beyond 32 bits', 2_147_483_648],
  ['a number beyond 2^53', 1e300],
  ['negative zero', -0],
  ['NaN', Number.NaN],
  ['infinity', Number.NEGATIVE_INFINITY],
  ['text beyond the basic plane', '团结 \u{20000} é e\u0301'],
  ['text with NUL', 'a\0b'],
  ['empty text', ''],
  ['true', true],
  ['null', null],
  ['a date before 1970', new Date(-1)],
  ['an object id', new ObjectId()],
  ['a UUID', new UUID()],
  ['binary data', new Binary(Buffer.from([0, 255]))],
  ['binary data of a user subtype', new Binary(Buffer.from([1]), 0x80)],
  ['a timestamp', new Timestamp({ t: 4_000_000_000, i: 1 })],
  ['a regular expression', new BSONRegExp('^a.*b$', 'im')],
  ['code', new Code('return 1')],
  ['MinKey', new MinKey()],
  ['MaxKey', new MaxKey()],
  ['nested arrays', [[], [[1, 'two']], {}]],
  ['keys in their own order', { z: 1, a: { y: 2, b: 3 }, m: [] }],
  ['names with dots inside', { 'a.b': 1 }],
  ['names JavaScript knows', { constructor: 1, toString: 'x', hasOwnProperty: null }],
];

const rawOf = async (name: string): Promise<Buffer> => {
  const reply = await store.db.command({ find: name }, { raw: false, fieldsAsRaw: { firstBatch: true } });
  return Buffer.from(reply.cursor.firstBatch[0]);
};

describe('values come back byte for byte', () => {
  it.each(values)('%s', async (_title, value) => {
    const collection = await store.collection([{ _id: 1, value }]);
    expect(await rawOf(collection.collectionName)).toEqual(Buffer.from(serialize({ _id: 1, value })));
  });

  it.each(values)('%s, after another field was updated', async (_title, value) => {
    const collection = await store.collection([{ _id: 1, value, other: 1 }]);
    await collection.updateOne({ _id: 1 }, { $set: { other: 2 } });
    expect(await rawOf(collection.collectionName)).toEqual(
      Buffer.from(serialize({ _id: 1, value, other: 2 })),
    );
  });

  it.each(values)('%s, set by an update', async (_title, value) => {
    const collection = await store.collection([{ _id: 1 }]);
    await collection.updateOne({ _id: 1 }, { $set: { value } });
    expect(await rawOf(collection.collectionName)).toEqual(Buffer.from(serialize({ _id: 1, value })));
  });

  it('puts _id first', async () => {
    const collection = await store.collection();
    await store.db.command({ insert: collection.collectionName, documents: [{ a: 1, _id: 'x', b: 2 }] });
    expect(await rawOf(collection.collectionName)).toEqual(Buffer.from(serialize({ _id: 'x', a: 1, b: 2 })));
  });

  it('makes an _id where the client sent none', async () => {
    const collection = await store.collection();
    await store.db.command({ insert: collection.collectionName, documents: [{ a: new Int32(1) }] });
    expect((await collection.findOne())?._id).toHaveProperty('_bsontype', 'ObjectId');
  });

  it('keeps an update that changes nothing from counting as modified', async () => {
    const collection = await store.collection([{ _id: 1, a: 1.5 }]);
    expect((await collection.updateOne({ _id: 1 }, { $set: { a: 1.5 } })).modifiedCount).toBe(0);
  });
});

describe('documents that are refused', () => {
  it('an _id that is an array or a regular expression', async () => {
    const collection = await store.collection();
    for (const _id of [[1], /a/]) {
      expect(await refusal(collection.insertOne({ _id: _id as never }))).toMatchObject({ code: 53 });
    }
  });

  it('an update that makes a document larger than 16 MB', async () => {
    const collection = await store.collection([{ _id: 1, a: 'x'.repeat(9_000_000) }]);
    const update = collection.updateOne({ _id: 1 }, { $set: { b: 'x'.repeat(9_000_000) } });
    expect(await refusal(update)).toMatchObject({ code: expect.any(Number) });
    expect(await collection.countDocuments({ b: { $exists: true } })).toBe(0);
  });

  it('more than a hundred levels', async () => {
    const collection = await store.collection();
    let deep: object = {};
    for (let level = 0; level < 150; level++) deep = { deep };
    expect(await refusal(collection.insertOne({ _id: 1, deep }))).toMatchObject({ code: expect.any(Number) });
  });
});
