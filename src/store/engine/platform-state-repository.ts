import { type Connection, type Model, Schema } from 'mongoose';
import type { PlatformName } from '../../domain/platforms/platform-name.js';
import type { SealedFields } from '../../sealing/sealed-fields.js';
import { JoinedReads } from '../aggregates/joined-reads.js';
import { driverCollection } from '../driver-collection.js';
import { isDuplicateId } from '../is-duplicate-id.js';
import type { FieldSealer } from '../sealing/field-sealer.js';
import { type OnceClear, sealStored } from '../sealing/seal-stored.js';

interface StoredState {
  _id: string;
  value: string;
}

const COLLECTION = 'platformStates';

/** A platform's token lets whoever has it speak in the hub's name. */
const SEALED: SealedFields = { value: undefined };

const schema = new Schema<StoredState>(
  { _id: String, value: { type: String, required: true } },
  { versionKey: false, autoIndex: false, autoCreate: false },
);

/** Keeps cursors and tokens of the platforms (平台接入状态), sealed, shared by all processes. */
export class PlatformStateRepository implements OnceClear {
  private readonly model: Model<StoredState>;
  private readonly reads: JoinedReads<StoredState>;

  constructor(
    connection: Connection,
    private readonly sealer: FieldSealer,
  ) {
    this.model = connection.model<StoredState>('platformState', schema, COLLECTION);
    this.reads = new JoinedReads(driverCollection<StoredState>(connection, COLLECTION));
  }

  async read(platform: PlatformName, key: string): Promise<string | undefined> {
    return (await this.stored(platform, key))?.value;
  }

  async write(platform: PlatformName, key: string, value: string): Promise<void> {
    const sealed = await this.seal(platform, key, value);
    await this.model.updateOne({ _id: sealed._id }, { $set: { value: sealed.value } }, { upsert: true });
  }

  /** Writes a value only if the one on file is still the expected one, `undefined` for none; says whether it was. */
  async swap(
    platform: PlatformName,
    key: string,
    expected: string | undefined,
    value: string,
  ): Promise<boolean> {
    const anew = await this.seal(platform, key, value);
    if (expected === undefined) return this.insert(anew);
    for (;;) {
      const stored = await this.stored(platform, key);
      if (stored?.value !== expected) return false;
      const { _id, sealed } = stored;
      const { matchedCount } = await this.model.updateOne(
        { _id, value: sealed },
        { $set: { value: anew.value } },
      );
      // Whoever was faster may have stored an equal value, which is sealed as another text.
      if (matchedCount === 1) return true;
    }
  }

  async sealStored(): Promise<number> {
    return sealStored(this.model, (stored) =>
      this.sealer.sealClear(COLLECTION, subjectOf(stored._id), stored, SEALED),
    );
  }

  private async stored(
    platform: PlatformName,
    key: string,
  ): Promise<{ _id: string; value: string | undefined; sealed: string } | undefined> {
    const [stored] = await this.reads.find([`${platform}:${key}`]);
    if (!stored) return undefined;
    const [opened] = await this.sealer.open(COLLECTION, [stored], SEALED);
    return { _id: stored._id, value: opened?.value, sealed: stored.value };
  }

  private seal(platform: PlatformName, key: string, value: string): Promise<StoredState> {
    const _id = `${platform}:${key}`;
    return this.sealer.seal(COLLECTION, subjectOf(_id), { _id, value }, SEALED);
  }

  private async insert(state: StoredState): Promise<boolean> {
    try {
      await this.model.create([state]);
      return true;
    } catch (error) {
      if (isDuplicateId(error)) return false;
      throw error;
    }
  }
}

const subjectOf = (id: string): string => `platform-state:${id.slice(0, id.indexOf(':'))}`;
