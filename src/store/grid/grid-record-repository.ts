import { type Connection, type Model, Schema } from 'mongoose';
import type { GridRecord } from '../../domain/grid/grid-record.js';

type StoredRecord = Omit<GridRecord, 'externalId'> & { _id: string };

const schema = new Schema<StoredRecord>(
  {
    _id: String,
    disputeId: { type: String, required: true },
    gridCode: { type: String, required: true },
    title: { type: String, required: true },
    reporter: { type: new Schema({ id: String, name: String }, { _id: false }), required: true },
    happenedOn: { type: Date, required: true },
    asOf: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
).index({ disputeId: 1 });

/** Keeps what the grid platform says of disputes (网格平台纠纷记录). */
export class GridRecordRepository {
  private readonly model: Model<StoredRecord>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredRecord>('gridRecord', schema, 'gridRecords');
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  /** Stores the record unless a newer state of it is on file. */
  async project({ externalId, ...record }: GridRecord): Promise<void> {
    await this.model.updateOne({ _id: externalId }, { $setOnInsert: record }, { upsert: true });
    await this.model.updateOne({ _id: externalId, asOf: { $lt: record.asOf } }, { $set: record });
  }

  async ofDisputes(disputeIds: readonly string[]): Promise<GridRecord[]> {
    const stored = await this.model.find({ disputeId: { $in: [...disputeIds] } }).lean<StoredRecord[]>();
    return stored.map(({ _id, ...record }) => ({ externalId: _id, ...record }));
  }
}
