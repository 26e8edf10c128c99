import { type Connection, type Model, type mongo, Schema } from 'mongoose';
import type { WrappedKey } from '../../sealing/key-ring.js';
import { JoinedReads } from '../aggregates/joined-reads.js';
import { driverCollection } from '../driver-collection.js';
import { isDuplicateId } from '../is-duplicate-id.js';

/** A data key in the store, or what is left of a destroyed one: its name. */
export type StoredDataKey = { readonly _id: string } & (
  | (WrappedKey & { readonly destroyedAt?: never })
  | { readonly destroyedAt: Date; readonly wrappedBy?: never }
);

const schema = new Schema(
  { _id: String, wrapped: String, wrappedBy: String, destroyedAt: Date },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
).index({ wrappedBy: 1 });

/** Keeps the data keys (数据密钥), each encrypted with a master key. */
export class DataKeyRepository {
  private readonly model: Model<StoredDataKey>;
  private readonly keys: mongo.Collection<StoredDataKey>;
  private readonly reads: JoinedReads<StoredDataKey>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredDataKey>('dataKey', schema as never, 'dataKeys');
    this.keys = driverCollection<StoredDataKey>(connection, 'dataKeys');
    this.reads = new JoinedReads(this.keys);
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  async findMany(ids: readonly string[]): Promise<StoredDataKey[]> {
    return this.reads.find(ids);
  }

  /** Stores a key unless there is one of that name, destroyed or not; returns the one that is stored. */
  async claim(id: string, key: WrappedKey): Promise<StoredDataKey> {
    const stored = await this.keys
      .findOneAndUpdate({ _id: id }, { $setOnInsert: key }, { upsert: true, returnDocument: 'after' })
      .catch(async (error: unknown) => {
        // Of two upserts at once a MongoDB server may refuse the second.
        if (!isDuplicateId(error)) throw error;
        return (await this.findMany([id]))[0];
      });
    return stored ?? { _id: id, ...key };
  }

  /** Removes the key itself and leaves its name, so that it is never made again. */
  async destroy(id: string, destroyedAt: Date): Promise<void> {
    await this.model.updateOne(
      { _id: id },
      { $set: { destroyedAt }, $unset: { wrapped: 1, wrappedBy: 1 } },
      { upsert: true },
    );
  }

  /** Some keys that these master keys encrypt. */
  async wrappedBy(masterIds: readonly string[], limit: number): Promise<(WrappedKey & { _id: string })[]> {
    return this.model
      .find({ wrappedBy: { $in: [...masterIds] } })
      .limit(limit)
      .lean<(WrappedKey & { _id: string })[]>();
  }

  /** Stores a key that was encrypted anew, unless it was destroyed or encrypted anew meanwhile. */
  async rewrap(id: string, before: WrappedKey, after: WrappedKey): Promise<boolean> {
    const { wrapped, wrappedBy } = before;
    const { matchedCount } = await this.model.updateOne({ _id: id, wrapped, wrappedBy }, { $set: after });
    return matchedCount === 1;
  }

  /** How many keys each master key encrypts. */
  async countByMaster(): Promise<ReadonlyMap<string, number>> {
    const groups = await this.model.aggregate<{ _id: string; keys: number }>([
      { $match: { wrappedBy: { $exists: true } } },
      { $group: { _id: '$wrappedBy', keys: { $sum: 1 } } },
    ]);
    return new Map(groups.map(({ _id, keys }) => [_id, keys]));
  }
}
