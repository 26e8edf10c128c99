import { Decimal128, Double, Long } from 'bson';
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

const filters: [name: string, filter: object][] = [
  ['$regex', { a: { $regex: 'x' } }],
  ['$regex', { a: /x/ }],
  ['$regex', { a: { $in: [/x/] } }],
  ['$options', { a: { $options: 'i' } }],
  ['$type', { a: { $type: 'int' } }],
  ['$size', { a: { $size: 1 } }],
  ['$all', { a: { $all: [1] } }],
  ['$mod', { a: { $mod: [2, 1] } }],
  ['$gt', { a: { $elemMatch: { $gt: 0 } } }],
  ['$nor', { $nor: [{ a: 1 }] }],
  ['$expr', { $expr: true }],
  ['$where', { $where: 'true' }],
  ['$text', { $text: { $search: 'a' } }],
  ['$comment', { $comment: 'why' }],
];

const updates: [name: string, update: unknown, code: number][] = [
  ['$mul', { $mul: { n: 2 } }, 9],
  ['$min', { $min: { n: 2 } }, 9],
  ['$max', { $max: { n: 2 } }, 9],
  ['$pop', { $pop: { a: 1 } }, 9],
  ['$rename', { $rename: { a: 'b' } }, 9],
  ['$bit', { $bit: { n: { or: 1 } } }, 9],
  ['$position', { $push: { a: { $each: [1], $position: 0 } } }, 2],
  ['$sort', { $push: { a: { $each: [1], $sort: 1 } } }, 2],
  ['$gte', { $pull: { a: { $gte: 1 } } }, 2],
  ["'$'", { $set: { 'a.$': 1 } }, 52],
  ['$[]', { $set: { 'a.$[]': 1 } }, 52],
  ['$[item]', { $set: { 'a.$[item]': 1 } }, 52],
  ['replacements', { b: 1 }, 9],
  ['pipelines', [{ $set: { a: 1 } }], 9],
];

const stages = [
  ...['$project', '$addFields', '$set', '$unset', '$replaceRoot', '$unwind', '$lookup', '$facet', '$out'],
  ...['$merge', '$bucket', '$sortByCount', '$changeStream'],
];

const groups: [name: string, field: object, code: number][] = [
  ['$avg', { $avg: '$n' }, 15952],
  ['$push', { $push: '$n' }, 15952],
  ['$first', { $first: '$n' }, 15952],
  ['$cond', { $sum: { $cond: ['$n', 1, 0] } }, 168],
  ['$$ROOT', { $max: '$$ROOT' }, 168],
];

const projections: [title: string, projection: object, code: number][] = [
  ['of the matched element', { 'a.$': 1 }, 2],
  ['of a part of an array', { a: { $slice: 1 } }, 2],
  ['of one element', { a: { $elemMatch: { b: 1 } } }, 2],
  ['that computes', { a: { $add: [1, 2] } }, 2],
  ['that renames', { a: '$b' }, 2],
  ['that leaves fields out', { a: 0 }, 31254],
  ['that leaves only _id out', { _id: 0 }, 31254],
];

const commands = [
  ...['count', 'distinct', 'create', 'drop', 'dropDatabase', 'listCollections', 'listIndexes', 'dropIndexes'],
  ...['collMod', 'mapReduce', 'startSession', 'commitTransaction', 'currentOp', 'buildInfo'],
];

const statement = { q: {}, u: { $set: { a: 1 } } };
const options: [name: string, command: Record<string, unknown>][] = [
  ['find.hint', { find: 'a', hint: 'a_1' }],
  ['find.tailable', { find: 'a', tailable: true }],
  ['find.let', { find: 'a', let: {} }],
  ['insert.txnNumber', { insert: 'a', documents: [{ a: 1 }], txnNumber: 1 }],
  ['update.bypassDocumentValidation', { update: 'a', updates: [statement], bypassDocumentValidation: true }],
  ['findAndModify.arrayFilters', { findAndModify: 'a', update: statement.u, arrayFilters: [] }],
  ['aggregate.allowDiskUse', { aggregate: 'a', pipeline: [], cursor: {}, allowDiskUse: true }],
];

const indexes: [title: string, key: Record<string, 1 | -1 | 'text'>, more: object, code: number][] = [
  ['unique', { a: 1 }, { unique: true }, 197],
  ['partial', { a: 1 }, { partialFilterExpression: { b: 1 } }, 197],
  ['expiring', { a: 1 }, { expireAfterSeconds: 5 }, 197],
  ['descending', { a: -1 }, {}, 67],
  ['for text', { a: 'text' }, {}, 67],
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

  it.each(filters)('the filter %s', async (name, filter) => {
    for (const collection of [await store.collection(), await store.collection([{ _id: 1, a: [1] }])]) {
      for (const refused of [collection.find(filter).toArray(), collection.deleteMany(filter)]) {
        const error = await refusal(refused);
        expect([error.code, error.message.includes(name)]).toEqual([2, true]);
      }
    }
  });

  it.each(updates)('the update %s', async (name, update, code) => {
    const collection = await store.collection([{ _id: 1, a: [1] }]);
    const statement = { update: collection.collectionName, updates: [{ q: {}, u: update }] };
    const { writeErrors } = await store.db.command(statement);
    expect(writeErrors).toMatchObject([{ code, errmsg: expect.stringContaining(name) }]);
    expect(await collection.findOne()).toEqual({ _id: 1, a: [1] });
  });

  it.each(stages)('the stage %s, also on an empty collection', async (name) => {
    const collection = await store.collection();
    const error = await refusal(collection.aggregate([{ [name]: {} }]).toArray());
    expect([error.code, error.message.includes(name)]).toEqual([40324, true]);
  });

  it.each(groups)('in $group %s', async (name, field, code) => {
    const collection = await store.collection();
    const error = await refusal(collection.aggregate([{ $group: { _id: null, field } }]).toArray());
    expect([error.code, error.message.includes(name)]).toEqual([code, true]);
  });

  it('an expression as the _id of a group, by name', async () => {
    const collection = await store.collection();
    const error = await refusal(collection.aggregate([{ $group: { _id: { $year: '$at' } } }]).toArray());
    expect([error.code, error.message.includes('$year')]).toEqual([168, true]);
  });

  it('a sum beyond 2^53', async () => {
    const collection = await store.collection([
      { _id: 1, n: Number.MAX_SAFE_INTEGER },
      { _id: 2, n: 5 },
    ]);
    const sum = collection.aggregate([{ $group: { _id: null, n: { $sum: '$n' } } }]).toArray();
    const error = await refusal(sum);
    expect([error.code, error.message.includes('2^53')]).toEqual([2, true]);
  });

  it.each(projections)('the projection %s', async (_title, projection, code) => {
    const collection = await store.collection();
    expect(await refusal(collection.findOne({}, { projection }))).toMatchObject({ code });
  });

  it.each(commands)('the command %s, by name', async (name) => {
    const error = await refusal(store.db.command({ [name]: 'a' }));
    expect([error.code, error.message.includes(name)]).toEqual([59, true]);
  });

  it.each(options)('the option %s, by name', async (name, command) => {
    const error = await refusal(store.db.command(command));
    expect([error.code, error.message.includes(name)]).toEqual([40415, true]);
  });

  it.each(indexes)('an index that is %s', async (_title, key, more, code) => {
    const collection = await store.collection();
    expect(await refusal(collection.createIndex(key, more))).toMatchObject({ code });
  });

  it('findAndModify that removes', async () => {
    const collection = await store.collection([{ _id: 1 }]);
    const error = await refusal(collection.findOneAndDelete({ _id: 1 }));
    expect([error.code, error.message.includes('remove')]).toEqual([2, true]);
    expect(await collection.countDocuments()).toBe(1);
  });

  it('a write concern of more than one member, and snapshot reads', async () => {
    const { collectionName } = await store.collection([{ _id: 1 }]);
    const insert = { insert: collectionName, documents: [{ a: 1 }], writeConcern: { w: 2 } };
    expect(await refusal(store.db.command(insert))).toMatchObject({ code: 2 });
    const find = { find: collectionName, readConcern: { level: 'snapshot' } };
    expect(await refusal(store.db.command(find))).toMatchObject({ code: 72 });
  });

  it('accepts majority, journal and a time limit', async () => {
    const { collectionName } = await store.collection([{ _id: 1 }]);
    const insert = {
      insert: collectionName,
      documents: [{ a: 1 }],
      writeConcern: { w: 'majority', j: true },
    };
    expect((await store.db.command(insert)).n).toBe(1);
    const find = { find: collectionName, readConcern: { level: 'majority' }, maxTimeMS: 10_000 };
    expect((await store.db.command(find)).cursor.firstBatch).toHaveLength(2);
  });

  it('presents a standalone server without sessions, so that drivers retry no writes', async () => {
    for (const name of ['hello', 'ismaster']) {
      const reply = await store.db.command({ [name]: 1 });
      expect(reply).not.toHaveProperty('setName');
      expect(reply).not.toHaveProperty('logicalSessionTimeoutMinutes');
      expect(reply).toMatchObject({ maxBsonObjectSize: 16_777_216, maxMessageSizeBytes: 48_000_000, ok: 1 });
    }
    expect(await store.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  it('a reply that would exceed 16 MB, by ending the connection and not the server', async () => {
    const collection = await store.collection();
    const _id = 'x'.repeat(5_000_000);
    const client = await mongoose.mongo.MongoClient.connect(store.uri, { retryReads: false });
    const documents = [{ _id }, { _id }, { _id }];
    const insert = { insert: collection.collectionName, documents, ordered: false };
    await expect(client.db(store.db.databaseName).command(insert)).rejects.toThrow(/closed/);
    await client.close();
    expect(await collection.countDocuments()).toBe(1);
  });

  it('explains finds only', async () => {
    const explain = { count: 'a' };
    expect(await refusal(store.db.command({ explain }))).toMatchObject({ code: 59 });
  });
});
