import { type Connection, type Model, Schema } from 'mongoose';
import type { GridRecord } from '../../domain/grid/grid-record.js';
import { ERASED } from '../../sealing/erased.js';
import type { SealedFields } from '../../sealing/sealed-fields.js';
import type { FieldSealer } from '../sealing/field-sealer.js';
import { type OnceClear, sealStored } from '../sealing/seal-stored.js';
import { SubjectErasedError } from '../sealing/subject-erased-error.js';

type StoredRecord = Omit<GridRecord, 'externalId'> & { _id: string };

const SEALED: SealedFields = { title: ERASED, details: undefined };

const schema = new Schema<StoredRecord>(
  {
    _id: String,
    disputeId: { type: String, required: true },
    gridCode: { type: String, required: true },
    title: { type: String, required: true },
    reporter: { type: new Schema({ id: String, name: String }, { _id: false }), required: true },
    happenedOn: { type: Date, required: true },
    details: Schema.Types.Mixed,
    asOf: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
).index({ disputeId: 1 });

/** Keeps what the grid platform says of disputes (网格平台纠纷记录). */
export class GridRecordRepository implements OnceClear {
  private readonly model: Model<StoredRecord>;

  constructor(
    connection: Connection,
    private readonly sealer: FieldSealer,
  ) {
    this.model = connection.model<StoredRecord>('gridRecord', schema, 'gridRecords');
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  /** Stores the record unless a newer state of it is on file, or its dispute was erased. */
  async project({ externalId, ...clear }: GridRecord): Promise<void> {
    const sealed = await this.sealer
      .seal('gridRecords', `dispute:${clear.disputeId}`, { _id: externalId, ...clear }, SEALED)
      .catch((error: unknown) => {
        if (error instanceof SubjectErasedError) return undefined;
        throw error;
      });
    if (!sealed) return;
    const { _id, ...record } = sealed;
    const { upsertedCount } = await this.model.updateOne({ _id }, { $setOnInsert: record }, { upsert: true });
    if (upsertedCount > 0) return;
    await this.model.updateOne({ _id, asOf: { $lt: record.asOf } }, { $set: record });
  }

  async sealStored(): Promise<number> {
    return sealStored(this.model, (stored) =>
      this.sealer.sealClear('gridRecords', `dispute:${stored.disputeId}`, stored, SEALED),
    );
  }

  async ofDisputes(disputeIds: readonly string[]): Promise<GridRecord[]> {
    const stored = await this.model.find({ disputeId: { $in: [...disputeIds] } }).lean<StoredRecord[]>();
    const opened = await this.sealer.open('gridRecords', stored, SEALED);
    return opened.map(({ _id, ...record }) => ({ externalId: _id, ...record }));
  }
}
