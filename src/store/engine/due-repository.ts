import { type Connection, type Model, type mongo, Schema } from 'mongoose';
import type { Due } from '../../domain/time/due.js';
import { driverCollection } from '../driver-collection.js';

type StoredDue = Omit<Due, 'id'> & { _id: string };

const schema = new Schema<StoredDue>(
  {
    _id: String,
    kind: { type: String, required: true },
    subjectId: { type: String, required: true },
    dueAt: { type: Date, required: true },
    since: { type: Date, required: true },
  },
  { versionKey: false, autoIndex: false, autoCreate: false },
).index({ dueAt: 1 });

/** Keeps what falls due, and when (到期事项). */
export class DueRepository {
  private readonly model: Model<StoredDue>;
  private readonly dues: mongo.Collection<StoredDue>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredDue>('due', schema, 'dues');
    this.dues = driverCollection<StoredDue>(connection, 'dues');
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  /** Sets a due or moves it. */
  async set({ id, ...due }: Due): Promise<void> {
    await this.dues.updateOne({ _id: id }, { $set: due }, { upsert: true });
  }

  async clear(id: string): Promise<void> {
    await this.dues.deleteOne({ _id: id });
  }

  /** Removes dues, each only if it was not moved meanwhile. */
  async clearAll(dues: readonly Due[]): Promise<void> {
    if (dues.length === 0) return;
    const removals = dues.map(({ id, dueAt }) => ({ deleteOne: { filter: { _id: id, dueAt } } }));
    await this.dues.bulkWrite(removals, { ordered: false });
  }

  /** What has fallen due, longest overdue first. */
  async fallen(now: Date, limit: number): Promise<Due[]> {
    const stored = await this.dues
      .find({ dueAt: { $lte: now } })
      .sort({ dueAt: 1 })
      .limit(limit)
      .toArray();
    return stored.map(({ _id, ...due }) => ({ id: _id, ...due }));
  }
}
