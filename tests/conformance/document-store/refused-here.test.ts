import { BSONRegExp, Decimal128, Double, Long } from 'bson';
import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';
import { refusal, storeForTests } from './harness.js';

/** What this store deliberately refuses and MongoDB does not: runs against the embedded store only. */
const store = storeForTests();

const numbers: [title: string, value: unknown, type: string][] = [
  ['a long beyond 2^53', Long.fromString('9007199254740993'), 'long'],
  ['a long of any size', Long.fromNumber(5), 'long'],
  ['a bigint', 5n, 'long'],
  ['a decimal', Decimal128.fromString('1.50'), 'decimal'],
  ['a double that holds a whole number', new Double(5), 'double with a whole value'],
];

describe.skipIf(process.env.MONGODB_URI)('refused by the embedded store only', () => {
  it.each(numbers)('%s, at insert, naming field and type', async (_title, value, type) => {
    const collection = await store.collection();
    const error = await refusal(collection.insertOne({ _id: 1, amounts: [{ fen: value }] }));
    expect(error.code).toBe(2);
    expect(error.message).toContain("'amounts.0.fen'");
    expect(error.message).toContain(type);
    expect(await collection.countDocuments()).toBe(0);
  });

  it.each(numbers)('%s, at update', async (_title, value, type) => {
    const collection = await store.collection([{ _id: 1, a: 1 }]);
    const updates = [{ $set: { a: value } }, { $push: { list: { $each: [value] } } }, { $inc: { a: value } }];
    for (const update of updates) {
      const error = await refusal(collection.updateOne({ _id: 1 }, update as object));
      expect([error.code, error.message.includes(type)]).toEqual([2, true]);
      const found = await refusal(collection.findOneAndUpdate({ _id: 1 }, update as object));
      expect(found.code).toBe(2);
    }
    expect(await collection.findOne()).toEqual({ _id: 1, a: 1 });
  });

  it.each(numbers)('%s, as what an upsert would store from its filter', async (_title, value) => {
    const collection = await store.collection();
    const upsert = collection.updateOne({ a: value }, { $set: { b: 1 } }, { upsert: true });
    expect(await refusal(upsert)).toMatchObject({ code: 2 });
    expect(await collection.countDocuments()).toBe(0);
  });

  it('an increment past 2^53', async () => {
    const collection = await store.collection([{ _id: 1, n: Number.MAX_SAFE_INTEGER }]);
    const error = await refusal(collection.updateOne({}, { $inc: { n: 1 } }));
    expect([error.code, error.message.includes('2^53')]).toEqual([2, true]);
  });

  it('comparing with a decimal or with a long beyond 2^53', async () => {
    const collection = await store.collection();
    for (const value of [Decimal128.fromString('1'), Long.fromString('9007199254740993')]) {
      expect(await refusal(collection.find({ a: value }).toArray())).toMatchObject({ code: 2 });
    }
  });

  it('field names that start with $', async () => {
    const collection = await store.collection([{ _id: 1 }]);
    const { collectionName: insert } = collection;
    const reply = await store.db.command({ insert, documents: [{ a: { $b: 1 } }] });
    expect(reply.writeErrors).toMatchObject([{ code: 52 }]);
    expect(await refusal(collection.updateOne({}, { $set: { a: { $b: 1 } } }))).toMatchObject({ code: 52 });
  });

  it('the field name __proto__, and harms nothing', async () => {
    const { collectionName: insert } = await store.collection();
    const poisoned = JSON.parse('{"__proto__": {"polluted": 1}}');
    const reply = await store.db.command({ insert, documents: [{ a: poisoned }] });
    expect(reply.writeErrors).toMatchObject([{ code: 2 }]);
    const update = store.db
      .collection(insert)
      .updateOne({}, { $set: { '__proto__.polluted': 1 } }, { upsert: true });
    expect(await refusal(update)).toMatchObject({ code: 2 });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('a document over 16 MB', async () => {
    const { collectionName: insert } = await store.collection();
    const documents = [{ a: 'x'.repeat(17_000_000) }];
    const reply = await store.db.command({ insert, documents });
    expect(reply.writeErrors).toMatchObject([{ code: 10334 }]);
  });

  it('collation, by name', async () => {
    const collection = await store.collection([{ _id: 1, s: 'ABC' }]);
    const collation = { locale: 'zh' };
    const found = await refusal(collection.find({ s: 'abc' }, { collation }).toArray());
    expect([found.code, found.message.includes('collation')]).toEqual([40415, true]);
    expect(await refusal(collection.updateOne({}, { $set: { a: 1 } }, { collation }))).toMatchObject({
      code: 40415,
    });
    expect(await refusal(collection.createIndex({ s: 1 }, { collation }))).toMatchObject({ code: 197 });
  });

  it('indexes that are not kept: with expiry, for text, hashed, of places', async () => {
    const collection = await store.collection();
    expect(await refusal(collection.createIndex({ a: 1 }, { expireAfterSeconds: 5 }))).toMatchObject({
      code: 197,
    });
    for (const kind of ['text', 'hashed', '2dsphere'] as const) {
      expect(await refusal(collection.createIndex({ a: kind }))).toMatchObject({ code: 67 });
    }
  });

  it('text search, positional projection, pipeline updates and change streams', async () => {
    const collection = await store.collection([{ _id: 1, a: [1] }]);
    expect(await refusal(collection.find({ $text: { $search: 'a' } }).toArray())).toMatchObject({ code: 2 });
    expect(await refusal(collection.findOne({ a: 1 }, { projection: { 'a.$': 1 } }))).toMatchObject({
      code: 2,
    });
    expect(await refusal(collection.updateOne({}, [{ $set: { a: 1 } }]))).toMatchObject({ code: 9 });
    expect(await refusal(collection.aggregate([{ $changeStream: {} }]).toArray())).toMatchObject({
      code: 40324,
    });
  });

  it('operators of MongoDB that the table does not list', async () => {
    const collection = await store.collection();
    expect(await refusal(collection.find({ a: { $mod: [2, 1] } }).toArray())).toMatchObject({ code: 2 });
    expect(await refusal(collection.find({ $where: 'true' }).toArray())).toMatchObject({ code: 2 });
    expect(await refusal(collection.updateOne({}, { $bit: { a: { or: 1 } } }))).toMatchObject({ code: 9 });
    expect(await refusal(collection.aggregate([{ $out: 'x' }]).toArray())).toMatchObject({ code: 40324 });
    expect(await refusal(collection.aggregate([{ $project: { a: { $rand: {} } } }]).toArray())).toMatchObject(
      { code: 168 },
    );
  });

  it('options of regular expressions that JavaScript has not', async () => {
    const collection = await store.collection();
    const filter = { a: new BSONRegExp('a b', 'x') };
    expect(await refusal(collection.find(filter).toArray())).toMatchObject({ code: 51091 });
  });

  it('transactions, as a standalone server does', async () => {
    const { collectionName: insert } = await store.collection();
    const command = { insert, documents: [{ a: 1 }], txnNumber: Long.fromNumber(1), lsid: { id: 1 } };
    const error = await refusal(store.db.command(command));
    expect(error).toMatchObject({ code: 20 });
    expect(error.message).toBe('Transaction numbers are only allowed on a replica set member or mongos');
  });

  it('a write concern of more than one member, and snapshot reads', async () => {
    const { collectionName } = await store.collection([{ _id: 1 }]);
    const insert = { insert: collectionName, documents: [{ a: 1 }], writeConcern: { w: 2 } };
    expect(await refusal(store.db.command(insert))).toMatchObject({ code: 2 });
    const find = { find: collectionName, readConcern: { level: 'snapshot' } };
    expect(await refusal(store.db.command(find))).toMatchObject({ code: 72 });
  });

  it('accepts majority, journal, comments and a time limit', async () => {
    const { collectionName } = await store.collection([{ _id: 1 }]);
    const insert = {
      insert: collectionName,
      documents: [{ a: 1 }],
      writeConcern: { w: 'majority', j: true },
      comment: 'c',
    };
    expect((await store.db.command(insert)).n).toBe(1);
    const find = { find: collectionName, readConcern: { level: 'majority' }, maxTimeMS: 10_000 };
    expect((await store.db.command(find)).cursor.firstBatch).toHaveLength(2);
  });

  it('presents a standalone server without sessions, so that drivers retry no writes', async () => {
    for (const name of ['hello', 'isMaster', 'ismaster']) {
      const reply = await store.db.command({ [name]: 1 });
      expect(reply).not.toHaveProperty('setName');
      expect(reply).not.toHaveProperty('logicalSessionTimeoutMinutes');
      expect(reply).toMatchObject({ maxBsonObjectSize: 16_777_216, maxMessageSizeBytes: 48_000_000, ok: 1 });
    }
    expect(await store.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
    expect(await store.db.command({ buildInfo: 1 })).toMatchObject({ versionArray: [7, 0, 0, 0] });
    expect(await store.db.command({ endSessions: [] })).toMatchObject({ ok: 1 });
  });

  it('a reply that would exceed 16 MB, by ending the connection and not the server', async () => {
    const collection = await store.collection();
    for (let _id = 0; _id < 3; _id++)
      await collection.insertOne({ _id, text: `${_id}${'x'.repeat(7_000_000)}` });
    const client = await mongoose.mongo.MongoClient.connect(store.uri, { retryReads: false });
    const distinct = client.db(store.db.databaseName).collection(collection.collectionName).distinct('text');
    await expect(distinct).rejects.toThrow(/closed/);
    await client.close();
    expect(await collection.countDocuments()).toBe(3);
  });

  it('explains finds only', async () => {
    const explain = { count: 'a' };
    expect(await refusal(store.db.command({ explain }))).toMatchObject({ code: 59 });
  });
});
