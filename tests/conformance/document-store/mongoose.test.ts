import mongoose, { type Connection, Schema } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeForTests } from './harness.js';

const store = storeForTests();

const partySchema = new Schema({ name: String, phone: String }, { _id: false });
const disputeSchema = new Schema(
  {
    _id: String,
    title: { type: String, required: true },
    step: { type: String, default: 'collected' },
    version: { type: Number, default: 1 },
    parties: [partySchema],
    labels: { type: Map, of: Number },
    area: { type: Schema.Types.ObjectId, ref: 'Area' },
    nextEffectAt: Date,
  },
  { timestamps: true, optimisticConcurrency: true, autoCreate: false },
);

describe('mongoose', () => {
  let connection: Connection;

  beforeAll(async () => {
    connection = await mongoose.createConnection(store.uri, { dbName: store.db.databaseName }).asPromise();
    connection.model('Dispute', disputeSchema);
    connection.model('Area', new Schema({ name: { type: String, index: true } }, { autoCreate: false }));
    await connection.model('Area').init();
  });

  afterAll(() => connection.close());

  it('creates, finds and saves documents with arrays, maps and dates', async () => {
    const Dispute = connection.model('Dispute', disputeSchema);
    await Dispute.create({
      _id: 'd1',
      title: '水沟',
      parties: [{ name: '甲' }],
      labels: { water: 2 },
      nextEffectAt: new Date(5),
    });
    const found = await Dispute.findById('d1').orFail();
    expect(found.parties[0]?.name).toBe('甲');
    expect(found.labels?.get('water')).toBe(2);
    found.parties.push({ name: '乙' });
    found.labels?.set('land', 1);
    await found.save();
    const again = await Dispute.findById('d1').lean().orFail();
    expect(again.parties.map((party) => party.name)).toEqual(['甲', '乙']);
    expect(again.labels).toEqual({ water: 2, land: 1 });
    expect(again.createdAt).toBeInstanceOf(Date);
  });

  it('refuses a save on a document that another saved', async () => {
    const Dispute = connection.model('Dispute', disputeSchema);
    await Dispute.create({ _id: 'd2', title: '地界' });
    const [first, second] = [await Dispute.findById('d2').orFail(), await Dispute.findById('d2').orFail()];
    first.step = 'reported';
    await first.save();
    second.step = 'assessed';
    await expect(second.save()).rejects.toThrow(mongoose.Error.VersionError);
  });

  it('writes on an expected version', async () => {
    const Dispute = connection.model('Dispute', disputeSchema);
    await Dispute.create({ _id: 'd3', title: '噪声' });
    const step = { $set: { step: 'reported' }, $inc: { version: 1 } };
    const first = await Dispute.findOneAndUpdate({ _id: 'd3', version: 1 }, step, {
      returnDocument: 'after',
    }).lean();
    expect(first).toMatchObject({ step: 'reported', version: 2 });
    expect(await Dispute.findOneAndUpdate({ _id: 'd3', version: 1 }, step)).toBeNull();
  });

  it('populates references', async () => {
    const Dispute = connection.model('Dispute', disputeSchema);
    const area = await connection.model('Area').create({ name: '团结' });
    await Dispute.create({ _id: 'd4', title: '借款', area: area._id });
    const found = await Dispute.findById('d4').populate<{ area: { name: string } }>('area').orFail();
    expect(found.area.name).toBe('团结');
  });

  it('writes in bulk', async () => {
    const Dispute = connection.model('Dispute', disputeSchema);
    const result = await Dispute.bulkWrite([
      { insertOne: { document: { _id: 'b1', title: 'one' } } },
      { updateOne: { filter: { _id: 'b1' }, update: { $set: { step: 'closed' } } } },
      { updateOne: { filter: { _id: 'b2' }, update: { $set: { title: 'two' } }, upsert: true } },
      { deleteOne: { filter: { _id: 'b1' } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 1, modifiedCount: 1, upsertedCount: 1, deletedCount: 1 });
  });

  it('makes the indexes of a schema, and again at the next start', async () => {
    const Area = connection.model('Area');
    await Area.createIndexes();
    await Area.create({ name: '西山' });
    expect(await Area.countDocuments({ name: '西山' })).toBe(1);
  });

  it('aggregates and streams through cursors', async () => {
    const Dispute = connection.model('Dispute', disputeSchema);
    await Dispute.insertMany(
      Array.from({ length: 300 }, (_, i) => ({ _id: `s${i}`, title: 's', step: `step ${i % 3}` })),
    );
    const groups = await Dispute.aggregate([
      { $match: { title: 's' } },
      { $group: { _id: '$step', n: { $sum: 1 } } },
    ]);
    expect(groups.map((group) => group.n)).toEqual([100, 100, 100]);
    let streamed = 0;
    for await (const _ of Dispute.find({ title: 's' }).cursor({ batchSize: 50 })) streamed++;
    expect(streamed).toBe(300);
  });
});
