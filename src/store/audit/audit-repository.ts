import { type Connection, type Model, Schema } from 'mongoose';
import { isDuplicateId } from '../is-duplicate-id.js';
import type { AuditEntry } from './audit-entry.js';

const schema = new Schema<AuditEntry>(
  { _id: String },
  { versionKey: false, strict: false, autoIndex: false, autoCreate: false },
)
  .index({ 'by.personId': 1, _id: 1 })
  .index({ 'subject.ids': 1 })
  .index({ action: 1, _id: 1 })
  .index({ at: 1 })
  .index({ key: 1 }, { sparse: true });

/** Keeps the entries of the audit log (审计记录). They are added at the end and never changed. */
export class AuditRepository {
  private readonly model: Model<AuditEntry>;

  constructor(connection: Connection) {
    this.model = connection.model<AuditEntry>('auditEntry', schema, 'audit');
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  /** The entry with the highest number. */
  async last(): Promise<AuditEntry | undefined> {
    const [last] = await this.model.find().sort({ _id: -1 }).limit(1).lean<AuditEntry[]>();
    return last;
  }

  /**
   * Adds entries in their order, up to the first whose number is taken.
   *
   * @returns how many of them were added
   */
  async add(entries: readonly AuditEntry[]): Promise<number> {
    try {
      // Straight to the driver: what was hashed must be stored as it is.
      await this.model.collection.insertMany([...entries] as never[], { ordered: true });
      return entries.length;
    } catch (error) {
      if (!isDuplicateId(error)) throw error;
      return (error as { insertedCount?: number }).insertedCount ?? 0;
    }
  }

  /** Which of these keys are on file. */
  async keysOnFile(keys: readonly string[]): Promise<Set<string>> {
    const found = await this.model.find({ key: { $in: [...keys] } }, { key: 1 }).lean<AuditEntry[]>();
    return new Set(found.flatMap(({ key }) => (key === undefined ? [] : [key])));
  }
}
