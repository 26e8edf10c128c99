import { type Connection, type Model, Schema } from 'mongoose';
import type { Due } from '../../domain/time/due.js';

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

  constructor(connection: Connection) {
    this.model = connection.model<StoredDue>('due', schema, 'dues');
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  /** Sets a due or moves it. */
  async set({ id, ...due }: Due): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: due }, { upsert: true });
  }

  /** Removes a due; with `due.dueAt` only if it was not moved meanwhile. */
  async clear(id: string, dueAt?: Date): Promise<void> {
    await this.model.deleteOne({ _id: id, ...(dueAt ? { dueAt } : {}) });
  }

  /** What has fallen due, longest overdue first. */
  async fallen(now: Date, limit: number): Promise<Due[]> {
    const stored = await this.model
      .find({ dueAt: { $lte: now } })
      .sort({ dueAt: 1 })
      .limit(limit)
      .lean<StoredDue[]>();
    return stored.map(({ _id, ...due }) => ({ id: _id, ...due }));
  }
}
