import { calculateObjectSize } from 'bson';
import { type Model, Schema } from 'mongoose';
import type { SealedFields } from '../../sealing/sealed-fields.js';
import { sealStored } from '../sealing/seal-stored.js';
import type { AggregateSupport } from './aggregate-repository.js';

const ENTRIES_KEPT = 50;
const BYTES_KEPT = 128 * 1024;
/** Sealed text is a third longer than what it holds. */
const SEALED_GROWTH = 4 / 3;

interface Numbered {
  readonly number: number;
}

interface ArchivedEntry {
  _id: string;
  disputeId: string;
  number: number;
  entry: Numbered;
}

/**
 * Keeps apart the part of a dispute's numbered story that has grown old (经过归档), so that the document stays small. Sealed
 * with the dispute's key.
 */
export class EntryArchive<Entry extends Numbered> {
  private readonly model: Model<ArchivedEntry>;

  constructor(
    private readonly support: Pick<AggregateSupport, 'connection' | 'sealer'>,
    private readonly collection: string,
    /** By path from the row: `entry.…`. */
    private readonly sealed: SealedFields,
  ) {
    const schema = new Schema<ArchivedEntry>(
      { _id: String, disputeId: String, number: Number, entry: Schema.Types.Mixed },
      { versionKey: false, autoIndex: false, autoCreate: false },
    ).index({ disputeId: 1, number: 1 });
    this.model = support.connection.model<ArchivedEntry>(collection, schema, collection);
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  /** The whole story, given the part that was not put away. */
  async whole(disputeId: string, kept: readonly Entry[]): Promise<Entry[]> {
    const first = kept[0]?.number ?? 1;
    if (first === 1) return [...kept];
    const older = await this.model
      .find({ disputeId, number: { $lt: first } })
      .sort({ number: 1 })
      .lean<ArchivedEntry[]>();
    const opened = await this.support.sealer.open(this.collection, older, this.sealed);
    return [...opened.map(({ entry }) => entry as Entry), ...kept];
  }

  /** Puts away what is too much, before the write that drops it: a crash in between loses none. Returns what stays. */
  async putAway(disputeId: string, entries: readonly Entry[]): Promise<readonly Entry[]> {
    const first = firstKept(entries);
    for (const entry of entries.slice(0, first)) {
      const { number } = entry;
      const { _id, ...archived } = await this.support.sealer.seal<ArchivedEntry>(
        this.collection,
        `dispute:${disputeId}`,
        { _id: `${disputeId}:${number}`, disputeId, number, entry },
        this.sealed,
      );
      await this.model.updateOne({ _id }, { $setOnInsert: archived }, { upsert: true });
    }
    return entries.slice(first);
  }

  async sealStored(): Promise<number> {
    return sealStored(this.model, (stored) =>
      this.support.sealer.sealClear(this.collection, `dispute:${stored.disputeId}`, stored, this.sealed),
    );
  }
}

/** Where the part begins that stays: the newest entries, fewer of them where they are long, and at least one. */
function firstKept(entries: readonly Numbered[]): number {
  let bytes = 0;
  const lastDropped = entries.findLastIndex((entry, index) => {
    bytes += calculateObjectSize(entry) * SEALED_GROWTH;
    return bytes > BYTES_KEPT || entries.length - index > ENTRIES_KEPT;
  });
  return Math.max(Math.min(lastDropped + 1, entries.length - 1), 0);
}
