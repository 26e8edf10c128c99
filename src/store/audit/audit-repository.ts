import { type Connection, type Model, Schema } from 'mongoose';
import { ERASED } from '../../sealing/erased.js';
import { driverCollection } from '../driver-collection.js';
import { isDuplicateId } from '../is-duplicate-id.js';
import type { FieldSealer } from '../sealing/field-sealer.js';
import { type AuditEntry, entryId } from './audit-entry.js';
import type { AuditFilter } from './audit-filter.js';

const COLLECTION = 'audit';
const PAGE = 1_000;

/** The hash is made over what is stored, so a chain can be verified without keys, and when a key is gone. */
const SEALED = { reason: ERASED };

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

  constructor(
    connection: Connection,
    private readonly sealer: Pick<FieldSealer, 'seal' | 'open'>,
  ) {
    this.model = connection.model<AuditEntry>('auditEntry', schema, COLLECTION);
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  /** The entry with the highest number. */
  async last(): Promise<AuditEntry | undefined> {
    const [last] = await this.model.find().sort({ _id: -1 }).limit(1).lean<AuditEntry[]>();
    return last;
  }

  async find(sequence: number): Promise<AuditEntry | undefined> {
    return (await this.model.findById(entryId(sequence)).lean<AuditEntry>()) ?? undefined;
  }

  /** Entries in the order of their ids, read as they are: from one number, to another or to the end. */
  async *entries(from = 0, to?: number): AsyncGenerator<AuditEntry> {
    const until = to === undefined ? {} : { $lte: entryId(to) };
    for (let after: object = { $gte: entryId(from) }; ; ) {
      const page = await this.model
        .find({ _id: { ...after, ...until } })
        .sort({ _id: 1 })
        .limit(PAGE)
        .lean<AuditEntry[]>();
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = { $gt: last._id };
    }
  }

  /** Whether there is anything whose id is not even text. */
  async hasStrangers(): Promise<boolean> {
    return (await this.model.collection.findOne({ _id: { $not: { $gte: '' } } } as never)) !== null;
  }

  /** The entry as it will be stored: what may hold names is sealed, month by month, for the entry's own number. */
  async seal<Unhashed extends Pick<AuditEntry, '_id' | 'at' | 'reason'>>(entry: Unhashed): Promise<Unhashed> {
    if (entry.reason === undefined) return entry;
    return this.sealer.seal(COLLECTION, `audit:${entry.at.toISOString().slice(0, 7)}`, entry, SEALED);
  }

  /** Entries with what was sealed in them, for whoever may read it; where the key is gone, it says so. */
  open(entries: readonly AuditEntry[]): Promise<AuditEntry[]> {
    return this.sealer.open(COLLECTION, entries, SEALED);
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

  /** A page of the entries that are looked for, newest first. */
  async page(
    { personId, subjectId, action, since, until }: AuditFilter,
    { before, limit }: { readonly before?: number; readonly limit: number },
  ): Promise<AuditEntry[]> {
    const at = { ...(since ? { $gte: since } : {}), ...(until ? { $lt: until } : {}) };
    return this.model
      .find({
        ...(before === undefined ? {} : { _id: { $lt: entryId(before) } }),
        ...(personId === undefined ? {} : { 'by.personId': personId }),
        ...(subjectId === undefined ? {} : { 'subject.ids': subjectId }),
        ...(action === undefined ? {} : { action }),
        ...(since || until ? { at } : {}),
      })
      .sort({ _id: -1 })
      .limit(limit)
      .lean<AuditEntry[]>();
  }

  /** The first and the last number of what was done between two instants; the end is not included. */
  async numbersBetween(since: Date, until: Date): Promise<{ from: number; to: number } | undefined> {
    const between = { at: { $gte: since, $lt: until } };
    const end = async (direction: 1 | -1): Promise<AuditEntry | null> =>
      this.model.findOne(between, { _id: 1 }).sort({ _id: direction }).lean<AuditEntry>();
    const [first, last] = await Promise.all([end(1), end(-1)]);
    return first && last ? { from: Number(first._id), to: Number(last._id) } : undefined;
  }

  /** Removes entries that have grown old, the oldest first; returns how many. */
  async removeUpTo(sequence: number): Promise<number> {
    let removed = 0;
    for (;;) {
      const [oldest] = await this.model.find({}, { _id: 1 }).sort({ _id: 1 }).limit(1).lean<AuditEntry[]>();
      const from = Number(oldest?._id ?? Number.NaN);
      if (!(from <= sequence)) return removed;
      const to = Math.min(sequence, from + PAGE - 1);
      removed += (await this.model.deleteMany({ _id: { $lte: entryId(to) } })).deletedCount;
    }
  }

  /** Which of these keys are on file. */
  async keysOnFile(keys: readonly string[]): Promise<Set<string>> {
    const found = await driverCollection<AuditEntry>(this.model.db, COLLECTION)
      .find({ key: { $in: [...keys] } }, { projection: { key: 1 } })
      .toArray();
    return new Set(found.flatMap(({ key }) => (key === undefined ? [] : [key])));
  }
}
