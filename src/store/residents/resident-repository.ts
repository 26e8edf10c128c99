import { type Connection, type Model, type mongo, Schema } from 'mongoose';
import type { Resident } from '../../domain/residents/resident.js';
import { ERASED } from '../../sealing/erased.js';
import type { SealedFields } from '../../sealing/sealed-fields.js';
import { JoinedReads } from '../aggregates/joined-reads.js';
import { driverCollection } from '../driver-collection.js';
import type { BlindIndexed } from '../sealing/blind-indexed.js';
import type { BlindIndexes } from '../sealing/blind-indexes.js';
import type { FieldSealer } from '../sealing/field-sealer.js';

interface StoredResident {
  _id: string;
  openid: string;
  firstSeenAt: Date;
  accountIndex?: string;
  blindKey: string;
}

const SEALED: SealedFields = { openid: ERASED };

const schema = new Schema<StoredResident>(
  {
    _id: String,
    openid: { type: String, required: true },
    firstSeenAt: { type: Date, required: true },
    accountIndex: String,
    blindKey: { type: String, required: true },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
)
  .index({ accountIndex: 1 }, { sparse: true })
  .index({ blindKey: 1 });

/** Keeps who of the residents was ever here (群众), each account sealed with a data key of its own: the id. */
export class ResidentRepository implements BlindIndexed {
  private readonly model: Model<StoredResident>;
  private readonly stored: mongo.Collection<StoredResident>;
  private readonly reads: JoinedReads<StoredResident>;

  constructor(
    connection: Connection,
    private readonly sealer: FieldSealer,
    private readonly blindIndexes: BlindIndexes,
  ) {
    this.model = connection.model<StoredResident>('resident', schema, 'residents');
    this.stored = driverCollection<StoredResident>(connection, 'residents');
    this.reads = new JoinedReads(this.stored);
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  /** The resident with this account: the one on file, or else a new one. */
  async know(openid: string, now: Date): Promise<Resident> {
    const indexes = this.blindIndexes.every('account', openid);
    const [known] = await this.open(
      await this.stored
        .find({ accountIndex: { $in: indexes } })
        .limit(1)
        .toArray(),
    );
    if (known) return known;
    const { accountIndex, blindKey } = this.indexOf(openid);
    if (accountIndex === undefined) throw new Error('an account without an id cannot be known');
    // Of two first visits at once the second finds the first one's: the id is the index.
    const id = `resident:${accountIndex}`;
    const clear = { _id: id, openid, firstSeenAt: now, accountIndex, blindKey };
    const { _id, ...stored } = await this.sealer.seal('residents', id, clear, SEALED);
    await this.model.updateOne({ _id }, { $setOnInsert: stored }, { upsert: true });
    return { id, openid, firstSeenAt: now };
  }

  /** The resident with this id; `undefined` for nobody, or somebody who was erased. */
  async find(id: string): Promise<Resident | undefined> {
    const [resident] = await this.open(await this.reads.find([id]));
    return resident?.openid === ERASED ? undefined : resident;
  }

  async countByBlindKey(): Promise<ReadonlyMap<string, number>> {
    const groups = await this.model.aggregate<{ _id: string; residents: number }>([
      { $group: { _id: '$blindKey', residents: { $sum: 1 } } },
    ]);
    return new Map(groups.map(({ _id, residents }) => [_id, residents]));
  }

  async reindex(limit: number): Promise<number> {
    const stored = await this.model
      .find({ blindKey: { $in: this.blindIndexes.otherKeys } })
      .limit(limit)
      .lean<StoredResident[]>();
    for (const { id, openid } of await this.open(stored)) {
      const { accountIndex, blindKey } = this.indexOf(openid);
      const index = accountIndex === undefined ? { $unset: { accountIndex: 1 } } : {};
      await this.model.updateOne(
        { _id: id },
        { $set: { blindKey, ...(accountIndex === undefined ? {} : { accountIndex }) }, ...index },
      );
    }
    return stored.length;
  }

  private indexOf(openid: string): { readonly accountIndex: string | undefined; readonly blindKey: string } {
    const { key, indexes } = this.blindIndexes.of(openid === ERASED ? {} : { account: openid });
    return { accountIndex: indexes.account, blindKey: key };
  }

  private async open(stored: readonly StoredResident[]): Promise<Resident[]> {
    const opened = await this.sealer.open('residents', stored, SEALED);
    return opened.map(({ _id, openid, firstSeenAt }) => ({ id: _id, openid, firstSeenAt }));
  }
}
