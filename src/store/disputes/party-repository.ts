import { type Connection, type Model, type mongo, Schema } from 'mongoose';
import type { Party, ReportedParty } from '../../domain/disputes/party.js';
import type { BlindKind } from '../../sealing/blind-index.js';
import { ERASED } from '../../sealing/erased.js';
import type { SealedFields } from '../../sealing/sealed-fields.js';
import { JoinedReads } from '../aggregates/joined-reads.js';
import { driverCollection } from '../driver-collection.js';
import type { BlindIndexed } from '../sealing/blind-indexed.js';
import type { BlindIndexes } from '../sealing/blind-indexes.js';
import type { FieldSealer } from '../sealing/field-sealer.js';
import { inBatches } from '../sealing/in-batches.js';
import { type OnceClear, sealStored } from '../sealing/seal-stored.js';

/** What a party can be found by. */
type PartyIndex = Extract<BlindKind, 'name' | 'idNumber' | 'phone'>;

const INDEXES = ['nameIndex', 'idNumberIndex', 'phoneIndex'] as const;

/** Blind indexes, and the key that they were made with. */
type Indexes = { [Index in (typeof INDEXES)[number]]?: string } & { blindKey: string };

type StoredParty = Omit<Party, 'id'> & { _id: string } & Indexes;

const SEALED: SealedFields = {
  name: ERASED,
  idNumber: undefined,
  phone: undefined,
  address: undefined,
  bornOn: undefined,
  victimOfViolence: undefined,
};

const schema = new Schema<StoredParty>(
  {
    _id: String,
    disputeId: { type: String, required: true },
    name: { type: String, required: true },
    side: { type: String, required: true },
    idNumber: String,
    phone: String,
    address: String,
    bornOn: String,
    victimOfViolence: Schema.Types.Mixed,
    nameIndex: String,
    idNumberIndex: String,
    phoneIndex: String,
    blindKey: String,
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
)
  .index({ nameIndex: 1 }, { sparse: true })
  .index({ idNumberIndex: 1 }, { sparse: true })
  .index({ phoneIndex: 1 }, { sparse: true })
  .index({ blindKey: 1 });

/** Keeps the parties of disputes (当事人), each sealed with a data key of its own: `party:ID`. */
export class PartyRepository implements BlindIndexed, OnceClear {
  private readonly model: Model<StoredParty>;
  private readonly stored: mongo.Collection<StoredParty>;
  private readonly reads: JoinedReads<StoredParty>;

  constructor(
    connection: Connection,
    private readonly sealer: FieldSealer,
    private readonly blindIndexes: BlindIndexes,
  ) {
    this.model = connection.model<StoredParty>('party', schema, 'parties');
    this.stored = driverCollection<StoredParty>(connection, 'parties');
    this.reads = new JoinedReads(this.stored);
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  /** Files the parties of a new dispute; doing it again changes nothing. */
  async file(disputeId: string, parties: readonly ReportedParty[]): Promise<string[]> {
    const ids = parties.map((_, index) => `${disputeId}:${index + 1}`);
    const filed = new Set(
      (await this.stored.find({ _id: { $in: ids } }, { projection: { _id: 1 } }).toArray()).map(
        ({ _id }) => _id,
      ),
    );
    const fresh = parties
      .map((party, index) => ({ ...party, _id: ids[index] ?? '', disputeId, ...this.indexesOf(party) }))
      .filter(({ _id }) => !filed.has(_id));
    if (fresh.length === 0) return ids;
    const writes = await Promise.all(
      fresh.map(async (clear) => {
        const { _id, ...stored } = await this.sealer.seal('parties', subject(clear._id), clear, SEALED);
        return { updateOne: { filter: { _id }, update: { $setOnInsert: stored }, upsert: true } };
      }),
    );
    await this.stored.bulkWrite(writes, { ordered: false });
    return ids;
  }

  /**
   * Corrects a party (更正当事人信息), and what it is found by. Again changes nothing.
   *
   * @returns the party as it is from now on; `undefined` for none, or one that was erased
   */
  async correct(id: string, changes: Partial<Pick<Party, 'name' | 'idNumber' | 'phone' | 'address'>>) {
    const [known] = await this.findMany([id]);
    if (!known || known.name === ERASED) return undefined;
    const party: Party = { ...known, ...changes };
    const { id: _id, ...fields } = party;
    const clear = { ...fields, _id, ...this.indexesOf(party) };
    const { _id: _same, ...stored } = await this.sealer.seal('parties', subject(id), clear, SEALED);
    await this.model.updateOne({ _id }, { $set: stored });
    return party;
  }

  async findMany(ids: readonly string[]): Promise<Party[]> {
    return ids.length === 0 ? [] : this.open(await this.reads.find(ids));
  }

  /**
   * The parties with this name, identity number or telephone number, however it is written (按盲索引查找).
   *
   * @param limit at most so many; a common name has many
   */
  async findByIndex(kind: PartyIndex, value: string, limit = 200): Promise<Party[]> {
    const field = `${kind}Index` as const;
    const filter = { [field]: { $in: this.blindIndexes.every(kind, value) } };
    const found = await this.open(await this.stored.find(filter).limit(limit).toArray());
    return found.filter(({ name }) => name !== ERASED);
  }

  async countByBlindKey(): Promise<ReadonlyMap<string, number>> {
    const groups = await this.model.aggregate<{ _id: string; parties: number }>([
      { $group: { _id: '$blindKey', parties: { $sum: 1 } } },
    ]);
    return new Map(groups.map(({ _id, parties }) => [_id, parties]));
  }

  async reindex(limit: number): Promise<number> {
    const { otherKeys } = this.blindIndexes;
    if (otherKeys.length === 0) return 0;
    const stored = await this.model
      .find({ blindKey: { $in: otherKeys } })
      .limit(limit)
      .lean<StoredParty[]>();
    await inBatches(await this.open(stored), (party) => this.index(party));
    return stored.length;
  }

  /** Erases parties for good (依法删除当事人信息): their data, and that they could be found. Again changes nothing. */
  async erase(ids: readonly string[], at: Date): Promise<void> {
    for (const id of ids) await this.sealer.keys.destroy(subject(id), at);
    for (const party of await this.findMany(ids)) await this.index(party);
  }

  async sealStored(): Promise<number> {
    return sealStored(this.model, async (stored) => {
      const sealed = await this.sealer.sealClear('parties', subject(stored._id), stored, SEALED);
      if (sealed === stored) return stored;
      const [party] = await this.open([sealed]);
      return party ? { ...sealed, ...this.indexesOf(party) } : sealed;
    });
  }

  private async index(party: Party): Promise<void> {
    const indexes = this.indexesOf(party);
    const none = INDEXES.filter((index) => !(index in indexes)).map((index) => [index, 1]);
    await this.model.updateOne(
      { _id: party.id },
      { $set: indexes, ...(none.length > 0 ? { $unset: Object.fromEntries(none) } : {}) },
    );
  }

  private async open(stored: readonly StoredParty[]): Promise<Party[]> {
    const opened = await this.sealer.open('parties', stored, SEALED);
    return opened.map(({ _id, nameIndex, idNumberIndex, phoneIndex, blindKey, ...party }) => ({
      id: _id,
      ...party,
    }));
  }

  private indexesOf({ name, idNumber, phone }: Pick<Party, PartyIndex>): Indexes {
    const values = name === ERASED ? {} : { name, idNumber, phone };
    const { key, indexes } = this.blindIndexes.of<PartyIndex>(values);
    const named = Object.entries(indexes).map(([kind, index]) => [`${kind}Index`, index]);
    return { blindKey: key, ...Object.fromEntries(named) };
  }
}

const subject = (id: string): string => `party:${id}`;
